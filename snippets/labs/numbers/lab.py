# /// script
# requires-python = ">=3.11"
# dependencies = ["ipykernel", "numpy", "pillow", "threadpoolctl"]
# [tool.multicore]
# limit = 60
# timed = true
# why = "it times pools of one, two and four workers, several rounds each"
# ///

# %% [markdown] lang="zh" description="蒙特卡罗、曼德博集合和矩阵乘法：每个任务一颗种子，几个进程算结果都一样；再看加速多少，为什么要管住数值库的线程。"
# # 实验：随机数、分形和矩阵 {#numbers}
#
# 把数值计算分给几个进程，有三个问题：随机数会不会重复？进程数变了，结果变不变？
# 到底快了多少？这个实验用 NumPy 逐个回答，数据都在这里产生。先要学过[进程池](../pool.md)这一课。

# %% [markdown] lang="en" description="Monte Carlo, the Mandelbrot set and matrices: a seed for each task, the same result with any number of workers, the speed-up, and the threads of the numeric library."
# # Lab: random numbers, a fractal, matrices {#numbers}
#
# Numeric work that is shared among processes raises three questions. Do random
# numbers repeat? Does the result depend on the number of workers? And how much faster
# is it? This lab answers them with NumPy, on data made here. It builds on the lesson
# [Pool](../pool.md).

# %% [markdown] lang="zh"
# ## 随机数重复了 {#same-numbers}
#
# 往边长为 1 的正方形里投飞镖，落进四分之一圆的比例约为 π/4。先写成模块，
# [工作进程才导入得了](notebooks.ipynb#why)。

# %% [markdown] lang="en"
# ## Random numbers repeat { #same-numbers }
#
# Throw darts at a square of side 1: the share that lands in the quarter circle is
# about π/4. The code is a module file, [so that workers can import
# it](notebooks.ipynb#why).

# %% module="darts.py"

# %% [markdown] lang="zh"
# `hits_shared` 用模块里的生成器。每个任务都交给一个新的工作进程：

# %% [markdown] lang="en"
# `hits_shared` uses the generator of the module. Each task gets a fresh worker:

# %%
import multiprocessing as mp

import darts

spawn = mp.get_context("spawn")

with spawn.Pool(2, maxtasksperchild=1) as pool:
    counts = pool.map(darts.hits_shared, [100_000] * 4, chunksize=1)
print(counts)
print("different results:", len(set(counts)))

# %% [markdown] lang="zh"
# 每个工作进程都从头导入模块，得到同一颗种子、同一串随机数：
# 投了四次，等于只投了一次。

# %% [markdown] lang="en"
# Each worker imports the module and gets the same seed and the same numbers:
# four throws are worth one.

# %% [markdown] lang="zh"
# ## 每个任务一颗种子 {#seeds}
#
# [`SeedSequence.spawn`](https://numpy.org/doc/stable/reference/random/parallel.html)
# 从一颗种子生出任意多颗互不相干的种子。种子跟着任务走，而不是跟着进程走：
# 谁来算、几个进程算，都不影响结果。

# %% [markdown] lang="en"
# ## A seed for each task { #seeds }
#
# [`SeedSequence.spawn`](https://numpy.org/doc/stable/reference/random/parallel.html)
# makes any number of independent seeds out of one. A seed belongs to a task and not
# to a process, so it does not matter who computes it, or how many processes there are.

# %%
import numpy as np

COUNT, TASKS = 100_000, 16


def estimate(workers):
    seeds = np.random.SeedSequence(2026).spawn(TASKS)
    with spawn.Pool(workers) as pool:
        found = pool.map(darts.hits, [(seed, COUNT) for seed in seeds])
    return sum(found), len(set(found))


estimates = {workers: estimate(workers) for workers in (1, 2, 3)}
for workers, (total, different) in estimates.items():
    pi = 4 * total / (COUNT * TASKS)
    print(f"{workers} worker(s): π ≈ {pi:.6f}, {different} different")
assert len(set(estimates.values())) == 1

# %% [markdown] lang="zh"
# 连最后一位都一样，而各个任务的结果彼此不同。

# %% [markdown] lang="en"
# The same to the last digit, while the tasks differ from each other.

# %% [markdown] lang="zh"
# ## 画一幅曼德博集合 {#mandelbrot}
#
# 对平面上每个点反复做 `z = z² + c`，数它多少步之后才跑远。行与行互不相干，正好分给几个进程。

# %% [markdown] lang="en"
# ## A picture of the Mandelbrot set { #mandelbrot }
#
# For each point of the plane, repeat `z = z² + c` and count the steps until it runs
# away. Rows do not depend on each other, so they are easy to share.

# %% module="mandel.py"

# %% alt_zh="曼德博集合：深色的心形和圆盘，边上一圈圈越来越亮。" alt_en="The Mandelbrot set: a dark heart and a disk, with ever brighter rings around them."
import io

import mandel
from IPython.display import Image
from PIL import Image as Picture


def draw(stays):
    """The steps of each point as colors, few of them: a small file."""
    shade = np.log1p(stays) / np.log1p(mandel.STEPS)
    shade[stays == mandel.STEPS] = 0
    picture = Picture.fromarray((shade * 255).astype(np.uint8))
    palette = [
        (v * 3 // 4 + 20, v // 2 + 24, 60 + v // 3) for v in range(256)
    ]
    picture.putpalette([part for color in palette for part in color])
    file = io.BytesIO()
    picture.convert("RGB").quantize(24).save(file, "png", optimize=True)
    return Image(file.getvalue(), format="png")


draw(mandel.rows(0, mandel.HEIGHT))

# %% [markdown] lang="zh"
# ## 快了多少 {#speed-up}
#
# 图像切成一条条，交给 1、2、4 个工作进程，池事先启动好，只计算的时间才算数；
# 几种做法轮流测，各取最快的一轮。

# %% [markdown] lang="en"
# ## How much faster { #speed-up }
#
# The picture is cut into strips for 1, 2 and 4 workers. The pools are started
# before, so only computing counts; the ways take turns, and each one's fastest
# round is taken.

# %% module="timing.py"

# %% module="chart.py" tags=["folded"]

# %%
import os

from chart import bars
from timing import in_turns

STRIPS = [(row, row + 10) for row in range(0, mandel.HEIGHT, 10)]


def whole(pool):
    return np.vstack(pool.starmap(mandel.rows, STRIPS, chunksize=1))


pools = {f"{n} worker(s)": spawn.Pool(n) for n in (1, 2, 4)}
one = mandel.rows(0, mandel.HEIGHT)
same = [np.array_equal(whole(pool), one) for pool in pools.values()]
print("the same picture:", same)

seconds = in_turns(
    {n: lambda p=p: whole(p) for n, p in pools.items()}, 5
)
for pool in pools.values():
    pool.close()
    pool.join()
print("cores of this machine:", os.cpu_count())
base = next(iter(seconds.values()))
bars({name: base / s for name, s in seconds.items()}, "×", best=max)

# %% [markdown] lang="zh"
# 图上是相对于一个工作进程的加速比。核心数就是上限：工作进程比核心多，多出来的只能轮流用；
# 比值超过核心数，那是噪声。

# %% [markdown] lang="en"
# The bars are speed-ups over one worker. The cores are the limit: more workers than
# cores take turns, and a ratio above the number of cores is noise.

# %% [markdown] lang="zh"
# ## 管住数值库的线程 {#threads}
#
# NumPy 的矩阵乘法自己就会用多个线程。几个进程，每个又开几个线程，线程就比核心多了。
# [threadpoolctl](https://github.com/joblib/threadpoolctl) 能查也能限制。它只管已经加载的库，
# 所以 `hold` 写在导入了 NumPy 的模块里：

# %% [markdown] lang="en"
# ## Hold the library's threads back { #threads }
#
# NumPy multiplies matrices with several threads by itself. Several processes with
# several threads each are more threads than cores.
# [threadpoolctl](https://github.com/joblib/threadpoolctl) tells and limits them. It
# knows only libraries that are loaded, so `hold` is in the module that imports NumPy:

# %% module="matrix.py"

# %%
import matrix

free = spawn.Pool(2)
held = spawn.Pool(2, initializer=matrix.hold)
print("threads in a free worker:", free.apply(matrix.threads, [0]))
print("threads in a held worker:", held.apply(matrix.threads, [0]))

sums = [pool.map(matrix.product, range(6)) for pool in (free, held)]
print("the same sums:", np.allclose(*sums))

seconds = in_turns(
    {
        "free": lambda: free.map(matrix.product, range(6), chunksize=1),
        "one thread each": lambda: held.map(
            matrix.product, range(6), chunksize=1
        ),
    }
)
for pool in (free, held):
    pool.close()
    pool.join()
bars(seconds)

# %% [markdown] lang="zh"
# 差别随机器和矩阵大小而变。想一个进程独占所有核心，就留着线程；
# 已经有了进程池，就让每个工作进程只用一个线程。

# %% [markdown] lang="en"
# The difference depends on the machine and the size of the matrices. If one process
# is to have all the cores, leave its threads alone; if there is a pool already, one
# thread for each worker is enough.

# %% [markdown] lang="zh"
# ## 练习 {#exercises}
#
# 1. 把种子换成“每个工作进程一颗”：结果还和进程数无关吗？
# 2. 把整幅图只切成 4 条，每条的工作量一样吗？为什么条数多一些更好？

# %% [markdown] lang="en"
# ## Exercises { #exercises }
#
# 1. Give one seed to each worker instead of each task: is the result still
#    independent of the number of workers?
# 2. Cut the picture into 4 strips only. Are they the same amount of work? Why are
#    more strips better?

# %% tags=["solution"]
for workers in (1, 2, 3):
    seeds = np.random.SeedSequence(2026).spawn(workers)
    each = COUNT * 3 // workers
    total = sum(darts.hits((seed, each)) for seed in seeds)
    print(f"{workers} worker(s): {total} hits of {each * workers}")

# %% [markdown] lang="zh" tags=["solution"]
# 不再无关：种子换了，投中的次数也跟着变。

# %% [markdown] lang="en" tags=["solution"]
# No: other seeds, other hits.


# %% tags=["solution"]
def work(first, last):
    """Steps that the points of some rows take, in all."""
    return int(mandel.rows(first, last).sum(dtype=int))


top = work(0, 70)
middle = work(70, 140)
print(f"two of four strips: {top} and {middle} steps")
print(f"the second is {middle / top:.1f} times the work of the first")

# %% [markdown] lang="zh" tags=["solution"]
# 活大多在中间两条。4 条分给 4 个工作进程，拿到中间条的最后才做完，别的都在等；
# 切成小条，就匀开了。

# %% [markdown] lang="en" tags=["solution"]
# The middle strips hold most of the work. With 4 strips for 4 workers, those that get
# one finish last, and the others wait; small strips even that out.
