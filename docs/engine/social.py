"""The picture that other sites show beside a link: the site's mark and a real run.

One picture for both languages, in Pillow's own font, which knows Latin letters alone:
a machine that builds need not have Chinese fonts.
"""

from pathlib import Path
from statistics import median

from PIL import Image, ImageDraw, ImageFont

from docs_engine.execute import Book
from docs_engine.measure.scale import seconds
from docs_engine.verdict import contestants, read_rounds

NAME = "social.png"
_PROGRAM = "home/all_cores.py"
SIZE = (1200, 630)  # pixels; what Open Graph readers show uncut
_PAPER, _INK, _SOFT = "#fdfcf8", "#1c272c", "#53626a"
_TEAL, _LEAD = "#1f4e5f", "#c2571a"
# Lengths as in icon.svg.
_MARK = ((13, _TEAL), (18, _TEAL), (20, _LEAD), (11, _TEAL))


def write_social(folder: Path, book: Book) -> None:
    """Draws the picture into the folder of the built site.

    The bars are the medians of the program that the home page shows, as it ran for
    this build; a site without that program has none.
    """
    runs = [r for (name, _), r in book.results.items() if name == _PROGRAM]
    printed = runs[0].stdout if runs else ""
    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    for row, (length, colour) in enumerate(_MARK):
        top = 90 + row * 26
        draw.rectangle((80, top, 80 + length * 5, top + 16), fill=colour)
    draw.text((216, 92), "Multicore Python", fill=_INK, font=ImageFont.load_default(76))
    found = contestants(read_rounds(printed))
    rows = {name: median(times) for name, times in found.items()}
    longest = max(rows.values(), default=1.0)
    font = ImageFont.load_default(34)
    for row, (name, wall) in enumerate(rows.items()):
        top = 270 + row * 110
        draw.text((80, top), name, fill=_INK, font=font)
        draw.text((1120, top), seconds(wall), fill=_SOFT, font=font, anchor="ra")
        end = 80 + round(1040 * wall / longest)
        best = wall == min(rows.values())
        draw.rectangle((80, top + 48, end, top + 80), fill=_LEAD if best else _TEAL)
    line = "Multiprocessing, explained by programs that really ran"
    draw.text((80, 545), line, fill=_SOFT, font=font)
    image.convert("P", palette=Image.Palette.ADAPTIVE, colors=64).save(
        folder / NAME, optimize=True
    )
