"""Makes pictures and draws them in pencil; workers import this file."""

from multiprocessing.shared_memory import SharedMemory

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

WIDTH, HEIGHT = 240, 180
SHAPE = (HEIGHT, WIDTH, 3)


def make(seed):
    """A landscape: sky, sun, three rows of hills. An array of bytes."""
    rng = np.random.default_rng(seed)
    top, low = rng.integers(90, 255, (2, 3))
    down = np.linspace(0, 1, HEIGHT)[:, None, None]
    sky = np.broadcast_to(top * (1 - down) + low * down, SHAPE)
    picture = Image.fromarray(sky.astype(np.uint8))
    draw = ImageDraw.Draw(picture)
    x, y, r = rng.integers((30, 20, 10), (210, 80, 26))
    draw.ellipse((x - r, y - r, x + r, y + r), fill=(255, 240, 180))
    across = np.arange(0, WIDTH + 1, 4)
    for row in range(3):
        waves = np.sin(across / rng.uniform(14, 60) + rng.uniform(0, 6))
        hills = 90 + 27 * row + rng.uniform(6, 20) * waves
        ground = [
            (0, HEIGHT),
            *zip(across, hills, strict=True),
            (WIDTH, HEIGHT),
        ]
        draw.polygon(
            ground, fill=tuple(rng.integers(20, 150, 3).tolist())
        )
    return np.asarray(picture)


def sketch(pixels):
    """The picture in pencil: bright where it is even, dark at its edges."""
    gray = Image.fromarray(pixels).convert("L")
    blurred = gray.filter(ImageFilter.GaussianBlur(5))
    light = np.asarray(gray, np.float32) / (
        np.asarray(blurred, np.float32) + 1
    )
    paper = np.clip(light * 255, 0, 255).astype(np.uint8)
    return np.repeat(paper[:, :, None], 3, axis=2)


def attach(source, target, count):
    """Once in each worker: opens both blocks as arrays of pictures."""
    global blocks, before, after
    blocks = SharedMemory(source), SharedMemory(target)
    before, after = (
        np.ndarray((count, *SHAPE), np.uint8, block.buf)
        for block in blocks
    )


def sketch_shared(number):
    """Reads and writes a picture where it lies; only its number travels."""
    after[number] = sketch(before[number])
