"""Type codes: sizes are the platform's, ranges follow from the sizes."""

import re


def type_codes(out: str) -> None:
    rows = re.findall(r"^'(\w)' +(\w+) +(\d+)  (.+)$", out, re.M)
    codes = {code: (int(size), text) for code, _, size, text in rows}
    assert set("cbBuhHiIlLqQfd") <= set(codes)
    assert codes["i"] == (4, f"{-(2**31)} to {2**31 - 1}")
    assert codes["q"] == (8, f"{-(2**63)} to {2**63 - 1}")
    assert codes["Q"] == (8, f"0 to {2**64 - 1}")
    assert codes["l"][0] in (4, 8)
    for code in "bBhHiIlLqQ":
        size, text = codes[code]
        low, high = map(int, text.split(" to "))
        assert high - low == 2 ** (8 * size) - 1
        assert (low < 0) == code.islower()
    assert re.search(r"^not in the array module: .*\bc\b", out, re.M)
