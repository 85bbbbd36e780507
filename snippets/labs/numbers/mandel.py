"""Computes rows of the Mandelbrot set; workers import this file."""

import numpy as np

WIDTH, HEIGHT, STEPS = 420, 280, 48


def rows(first, last):
    """How long each point of some rows stays near 0 (at most STEPS)."""
    x = np.linspace(-2.2, 0.8, WIDTH)
    y = np.linspace(-1, 1, HEIGHT)[first:last, None]
    c = x + 1j * y
    z = np.zeros_like(c)
    stays = np.zeros(c.shape, np.uint8)
    for _ in range(STEPS):
        near = np.abs(z) <= 2
        z[near] = z[near] ** 2 + c[near]
        stays += near
    return stays
