"""Counts, and keeps the frequent words only; workers import this file."""

import words


def most_frequent(pages, number=10):
    """The most frequent words of a chunk: little to send back."""
    return dict(words.count_pages(pages).most_common(number))
