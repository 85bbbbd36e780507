"""Makes a text and counts its words; workers import this file."""

import random
import re
from collections import Counter

PARTS = "ka lo mi nu re sa to vi we zo ba du fe gi".split()


def make_text(seed, pages, words=400):
    """Pages of made-up words, a few of them frequent, most of them rare."""
    rng = random.Random(seed)
    known = [
        "".join(rng.choices(PARTS, k=rng.randint(1, 4)))
        for _ in range(3000)
    ]
    odds = [1 / (rank + 3) for rank in range(len(known))]
    text = rng.choices(known, odds, k=pages * words)
    return [
        ", ".join(text[at : at + words]).capitalize() + "."
        for at in range(0, len(text), words)
    ]


def count(page):
    """How often each word stands on a page."""
    return Counter(re.findall(r"\w+", page.lower()))


def count_pages(pages):
    """The same for several pages: one result for all of them."""
    total = Counter()
    for page in pages:
        total.update(re.findall(r"\w+", page.lower()))
    return total


def count_made(seed, pages):
    """Makes its text itself, so that none has to be sent."""
    return count_pages(make_text(seed, pages))
