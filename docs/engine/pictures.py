"""Puts a drawing on a page in the page's language.

A drawing is one SVG file for both languages. An element that carries
``lang="zh"`` or ``lang="en"`` is kept on pages of that language only, so the
two pages cannot come to show different pictures. Colours come from the classes
of the site's style sheet; a drawing has none of its own.
"""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

FOLDER = Path("docs", "pictures")
_SVG = "http://www.w3.org/2000/svg"
WIDEST = 360  # units of the view box: a phone then shows text at its true size


class BadPicture(ValueError):
    """A drawing that cannot be shown; the text says what to mend."""


def picture(root: Path, name: str, language: str) -> str:
    """The drawing ``name`` of ``docs/pictures`` as inline SVG.

    Args:
        root: the repository.
        name: path below ``docs/pictures``.
        language: ``zh`` or ``en``.

    Raises:
        BadPicture: no such file, not SVG, no title in this language, or wider
            than `WIDEST`.
    """
    path = root / FOLDER / name
    if not path.is_file():
        raise BadPicture(f"no picture {(FOLDER / name).as_posix()}")
    ET.register_namespace("", _SVG)
    try:
        svg = ET.fromstring(path.read_text(encoding="utf-8"))
    except ET.ParseError as error:
        raise BadPicture(f"{(FOLDER / name).as_posix()}: {error}") from None
    _keep(svg, language)
    title = svg.find(f"{{{_SVG}}}title")
    if title is None or not (title.text or "").strip():
        raise BadPicture(f"{name} has no <title> in {language!r}")
    size = svg.get("viewBox", "").split()
    if len(size) != 4 or float(size[2]) > WIDEST:
        raise BadPicture(f"{name}: the viewBox must be at most {WIDEST} wide")
    ident = "picture-" + re.sub(r"\W+", "-", name.removesuffix(".svg"))
    for ref in svg.iter():  # markers and such: unique on a page of many drawings
        if own := ref.get("id"):
            ref.set("id", f"{ident}-{own}")
        for key, value in ref.attrib.items():
            ref.set(key, value.replace("url(#", f"url(#{ident}-"))
    title.set("id", ident)
    svg.set("role", "img")
    svg.set("aria-labelledby", ident)
    return f'<div class="picture">{ET.tostring(svg, encoding="unicode")}</div>'


def _keep(element: ET.Element, language: str) -> None:
    """Drops, at any depth, what belongs to the other language."""
    for child in list(element):
        if child.attrib.pop("lang", language) != language:
            element.remove(child)
        else:
            _keep(child, language)
