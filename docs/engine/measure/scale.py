"""Places numbers on an axis and writes them as people read them."""

import math
from dataclasses import dataclass

UNITS = ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns"))


@dataclass(frozen=True)
class Scale:
    """Maps values from ``low`` to ``high`` onto units from ``start`` to ``end``."""

    low: float
    high: float
    start: float
    end: float
    log: bool = False

    def at(self, value: float) -> float:
        """The place of a value, in drawing units, kept within the axis."""
        low, high, value = map(self._bend, (self.low, self.high, value))
        share = (value - low) / (high - low) if high > low else 0.5
        return self.start + (self.end - self.start) * min(max(share, 0.0), 1.0)

    def _bend(self, value: float) -> float:
        return math.log10(max(value, 1e-12)) if self.log else value

    def ticks(self, most: int = 5) -> list[float]:
        """Round values within the axis: powers of ten, or steps of 1, 2, 5."""
        if self.log:
            powers = range(math.ceil(math.log10(self.low) - 1e-9), 12)
            found = [10.0**p for p in powers if 10.0**p <= self.high * 1.0001]
            if len(found) < 3:
                found = sorted(
                    base * 10.0**p
                    for p in range(-10, 12)
                    for base in (1, 2, 5)
                    if self.low <= base * 10.0**p <= self.high * 1.0001
                )
            return found[:: max(1, math.ceil(len(found) / most))]
        step = nice((self.high - self.low) / most)
        first = math.ceil(self.low / step - 1e-9)
        return [n * step for n in range(first, int(self.high / step + 1e-9) + 1)]


def nice(value: float) -> float:
    """The smallest of 1, 2, 5 times a power of ten that is not below ``value``."""
    power = 10.0 ** math.floor(math.log10(value))
    return next(base * power for base in (1, 2, 5, 10) if base * power >= value * 0.999)


def around(values: list[float], log: bool, zero: bool = False) -> tuple[float, float]:
    """Ends of an axis that holds all values: powers of 1, 2, 5, or round steps."""
    low, high = min(values), max(values)
    if not log:
        low = 0.0 if zero else low
        step = nice((high - low) / 5)
        return low, math.ceil(high / step - 1e-9) * step
    power = 10.0 ** math.floor(math.log10(low))
    start = max(base * power for base in (1, 2, 5) if base * power <= low * 1.001)
    return start, nice(high)


def seconds(value: float) -> str:
    """``2.51 s``, ``251 ms``, ``0.31 µs``: three digits that count."""
    if value == 0:
        return "0"
    size, unit = next((u for u in UNITS if value >= u[0] * 0.9995), UNITS[-1])
    return f"{digits(value / size)} {unit}"


def digits(value: float) -> str:
    """A number with three significant digits, never as a power."""
    if value == 0:
        return "0"
    places = max(0, 2 - math.floor(math.log10(abs(value)) + 1e-9))
    text = f"{value:,.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def about(ratio: float) -> tuple[str, bool]:
    """A ratio as people say it, and whether it needs an "about".

    ``2.00`` and ``20.4`` have three digits that count; from 100 on two are enough,
    and the rest would be noise: ``44,000``, about.
    """
    if ratio >= 99.95:
        step = 10 ** (math.floor(math.log10(ratio)) - 1)
        return f"{round(ratio / step) * step:,}", True
    return f"{ratio:.{2 if ratio < 9.995 else 1}f}", False


def size(value: float) -> str:
    """``10 kB``, ``100 MB``: a number of bytes."""
    for power, unit in ((1e9, "GB"), (1e6, "MB"), (1e3, "kB")):
        if value >= power:
            return f"{digits(value / power)} {unit}"
    return f"{digits(value)} B"
