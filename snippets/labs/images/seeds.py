"""What needs a seed only; workers import this file."""

import numpy as np
import sketch
from PIL import Image


def sketch_made(seed):
    """Makes a picture and draws it: nothing but the drawing travels."""
    return sketch.sketch(sketch.make(seed))


def thumbnail(seed):
    """The same, small."""
    return np.asarray(
        Image.fromarray(sketch_made(seed)).resize((80, 60))
    )
