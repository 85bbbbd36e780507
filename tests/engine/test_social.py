"""The preview picture shows the build's own run, and is small."""

from pathlib import Path
from types import SimpleNamespace

from PIL import Image

from docs_engine.execute import Book
from docs_engine.social import NAME, SIZE, write_social

TEAL, LEAD = (31, 78, 95), (194, 87, 26)


def drawn(folder: Path, printed: str) -> list[tuple[int, int]]:
    """Colored pixels, teal and orange, in the middle of each bar's row."""
    book = Book(folder)
    run = SimpleNamespace(stdout=printed)
    book.results["home/all_cores.py", "fork"] = run  # type: ignore[assignment]
    write_social(folder, book)
    assert (folder / NAME).stat().st_size < 60_000
    with Image.open(folder / NAME) as image:
        assert image.size == SIZE
        picture = image.convert("RGB")
    found = []
    for row in range(2):
        line = [picture.getpixel((x, 334 + 110 * row)) for x in range(SIZE[0])]
        found.append((line.count(TEAL), line.count(LEAD)))
    return found


def test_each_contestant_has_its_bar_and_the_fastest_its_color(tmp_path: Path) -> None:
    slow, fast = drawn(tmp_path, "serial  0.40 0.40 0.40\npool  0.20 0.20 0.20\n")
    assert slow[0] > 1000 and slow[1] == 0
    assert fast[0] == 0 and 450 < fast[1] < 600


def test_no_rounds_no_bars(tmp_path: Path) -> None:
    assert drawn(tmp_path, "fine\n") == [(0, 0), (0, 0)]
