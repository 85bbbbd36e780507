# /// script
# requires-python = ">=3.11"
# dependencies = ["ipykernel", "numpy", "pillow"]
# [tool.multicore]
# limit = 60
# timed = true
# why = "it filters a few hundred pictures in three ways, several rounds each"
# ///

# %% [markdown] lang="zh" description="几百张图交给进程池做滤镜：pickle 传来传去，还是放进共享内存？结果逐像素相同，时间画成图。"
# # 实验：给图片加滤镜 {#images}
#
# 几百张图片，每张都变成铅笔画。图片要先送到工作进程，画好再送回来，这要花多少时间？
# 放进共享内存是不是更划算？这个实验把两种办法都做一遍，量一量。先要学过[进程池](../pool.md)和
# [共享内存](../shared-memory.md#named)这两课。

# %% [markdown] lang="en" description="A few hundred pictures through a filter: sent by pickle, or in shared memory? The same pixels, and the times as bars."
# # Lab: pictures through a filter {#images}
#
# A few hundred pictures, and each becomes a pencil drawing. A picture has to get to a
# worker and the drawing back: what does that cost? Is shared memory better? This lab
# does it both ways and takes the time. It builds on the lessons [Pool](../pool.md) and
# [Shared memory](../shared-memory.md#named).

# %% [markdown] lang="zh"
# ## 图片和滤镜 {#pictures}
#
# 图片是现造的风景：天空、太阳、三排小山。代码放在模块里，
# [工作进程才导入得了](notebooks.ipynb#why)。

# %% [markdown] lang="en"
# ## Pictures and a filter { #pictures }
#
# The pictures are landscapes made here: a sky, a sun, rows of hills. The code is
# a module file, [so that workers can import it](notebooks.ipynb#why).

# %% module="sketch.py"

# %%
import numpy as np
import sketch

COUNT = 200
pictures = np.stack([sketch.make(seed) for seed in range(COUNT)])
print(pictures.shape, pictures.nbytes // 1_000_000, "MB")

# %% [markdown] lang="zh"
# 先在主进程里用循环画一遍，看看样子：

# %% [markdown] lang="en"
# First a loop in the main process, to see what it looks like:

# %% alt_zh="上面一排是四张彩色风景，下面一排是对应的四张铅笔画。" alt_en="Four landscapes in color above, and the same four as pencil drawings below."
import io

from IPython.display import Image
from PIL import Image as Picture


def loop():
    return np.stack([sketch.sketch(picture) for picture in pictures])


def show(rows, width=120, height=90):
    """Rows of pictures, small, side by side."""
    sheet = Picture.new(
        "RGB", (width * len(rows[0]), height * len(rows))
    )
    for y, row in enumerate(rows):
        for x, pixels in enumerate(row):
            small = Picture.fromarray(pixels).resize(
                (width - 2, height - 2)
            )
            sheet.paste(small, (x * width + 1, y * height + 1))
    file = io.BytesIO()
    sheet.save(file, "jpeg", quality=80)
    return Image(file.getvalue(), format="jpeg")


expected = loop()
show([pictures[:4], expected[:4]])

# %% [markdown] lang="zh"
# ## 用 pickle 传 {#pickle}
#
# `Pool.map` 把每张图打包送过去，铅笔画再打包送回来。

# %% [markdown] lang="en"
# ## Sent by pickle { #pickle }
#
# `Pool.map` packs each picture and sends it, and the drawing comes back packed.

# %%
import multiprocessing as mp
import pickle

spawn = mp.get_context("spawn")
pool = spawn.Pool(2)


def by_pickle():
    return np.stack(pool.map(sketch.sketch, pictures, chunksize=10))


print("the same pixels:", np.array_equal(by_pickle(), expected))
print("bytes of a task:", len(pickle.dumps(pictures[0])))

# %% [markdown] lang="zh"
# ## 放进共享内存 {#shared-memory}
#
# 两块
# [`SharedMemory`](https://docs.python.org/zh-cn/3/library/multiprocessing.shared_memory.html)：
# 一块放图片，一块放铅笔画，每块上面铺一个 NumPy 大数组，几个进程共享，不用拷贝。
# 工作进程启动时接上它们，之后只需要传图片的编号。
# `sketch.py` 里的 `attach` 特意留着 `blocks`：没人留着的块会关掉，数组再去读，进程就崩溃（段错误）。

# %% [markdown] lang="en"
# ## In shared memory { #shared-memory }
#
# Two blocks of
# [`SharedMemory`](https://docs.python.org/3/library/multiprocessing.shared_memory.html):
# one with the pictures, one for the drawings. Over each lies one large array of
# NumPy, which all processes share without copying. Each worker attaches the blocks when it
# starts, and then only the number of a picture has to be sent.
# `attach` in `sketch.py` keeps `blocks` on purpose: a block that nobody keeps is closed, and
# reading an array over it crashes the process (a segmentation fault).

# %%
from multiprocessing.shared_memory import SharedMemory

source = SharedMemory(create=True, size=pictures.nbytes)
target = SharedMemory(create=True, size=pictures.nbytes)
near = spawn.Pool(
    2,
    initializer=sketch.attach,
    initargs=(source.name, target.name, COUNT),
)


def in_place():
    """Fills one block, lets the workers fill the other, copies it out."""
    before = np.ndarray(pictures.shape, np.uint8, source.buf)
    after = np.ndarray(pictures.shape, np.uint8, target.buf)
    before[:] = pictures
    near.map(sketch.sketch_shared, range(COUNT), chunksize=10)
    return after.copy()


print("the same pixels:", np.array_equal(in_place(), expected))
print("bytes of a task:", len(pickle.dumps(0)))

# %% [markdown] lang="zh"
# ## 答案 {#answer}
#
# 三种做法轮流测，各取最快的一轮；共享内存的那一轮，把拷进拷出也算在内。

# %% [markdown] lang="en"
# ## The answer { #answer }
#
# The three ways take turns, and each one's fastest round is taken; for shared memory,
# copying in and out is part of it.

# %% module="timing.py"

# %% module="chart.py" tags=["folded"]

# %%
from chart import bars
from timing import in_turns

ways = {"loop": loop, "pickle": by_pickle, "shared memory": in_place}
bars(in_turns(ways))

# %% [markdown] lang="zh"
# 传送本身花多少，换一个几乎不用算的任务就看得出来：只把图片送过去，不画。

# %% [markdown] lang="en"
# What sending costs is seen with a task that computes next to nothing: the picture
# goes to the worker, and nothing is drawn.


# %%
def copied():
    before = np.ndarray(pictures.shape, np.uint8, source.buf)
    before[:] = pictures
    return near.map(abs, range(COUNT), chunksize=10)


bars(
    in_turns(
        {
            "pickle": lambda: pool.map(len, pictures, chunksize=10),
            "shared memory": copied,
        }
    )
)

# %% [markdown] lang="zh"
# 滤镜越快、图片越大，传送占的份额就越大，共享内存就越值得。
# 滤镜本来就慢的话，`Pool.map` 更简单，也够用。

# %% [markdown] lang="en"
# The faster the filter and the larger the pictures, the larger is the share of
# sending, and the more shared memory is worth. If the filter is slow anyway,
# `Pool.map` is simpler and will do.

# %% [markdown] lang="zh"
# ## 练习 {#exercises}
#
# 已经启动的工作进程，[导入过的模块就不再重新读](https://docs.python.org/zh-cn/3/reference/import.html#the-module-cache)。
# 新函数请写进一个**新的**模块文件，或者关掉进程池再开一个；否则
# [`map` 会一直等下去](notebooks.ipynb#three-faces)。
#
# 1. 图片其实可以由工作进程自己造。只传种子，返回铅笔画，一个任务有多少字节？
# 2. 只要缩略图呢？让工作进程返回缩小后的图，来回的数据变成多少？

# %% [markdown] lang="en"
# ## Exercises { #exercises }
#
# A running worker
# [keeps the modules that it has imported](https://docs.python.org/3/reference/import.html#the-module-cache).
# Put new functions into a **new** module file, or close the pool and start another;
# otherwise [`map` waits forever](notebooks.ipynb#three-faces).
#
# 1. Workers can make the pictures themselves. Send only a seed and return the
#    drawing: how many bytes has a task?
# 2. What if you only want thumbnails? Let workers return small pictures: how much
#    data comes back?

# %% module="seeds.py" tags=["solution"]

# %% tags=["solution"]
import seeds

drawn = np.stack(
    pool.map(seeds.sketch_made, range(COUNT), chunksize=10)
)
print("the same pixels:", np.array_equal(drawn, expected))
print("bytes of a task:", len(pickle.dumps(0)))

# %% alt_zh="八张缩小的铅笔画，排成两排。" alt_en="Eight small pencil drawings in rows." tags=["solution"]
small = pool.map(seeds.thumbnail, range(COUNT), chunksize=10)
back = sum(len(pickle.dumps(each)) for each in small)
print(
    f"{back // 1000} kB come back instead of {expected.nbytes // 1000} kB"
)
show([small[:4], small[4:8]], width=82, height=62)

# %% [markdown] lang="zh"
# ## 收拾 {#clean-up}
#
# 练习都做完了再运行这一格。共享内存不会自己消失：每个进程都要 `close`，其中一个还要 `unlink`。

# %% [markdown] lang="en"
# ## Clean up { #clean-up }
#
# Run this when you are done with the exercises. Shared memory does not go away by
# itself: every process has to `close` it, and one of them to `unlink` it.

# %%
for each in (pool, near):
    each.close()
    each.join()
for block in (source, target):
    block.close()
    block.unlink()

try:
    SharedMemory(source.name)
except FileNotFoundError:
    print("gone")
