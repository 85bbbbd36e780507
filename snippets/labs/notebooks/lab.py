# /// script
# requires-python = ">=3.11"
# dependencies = ["ipykernel", "joblib"]
# [tool.multicore]
# limit = 60
# timed = true
# why = "it starts workers in five ways, and waits for one that never answers"
# ///

# %% [markdown] lang="zh" description="在笔记本单元格里定义的函数，工作进程为什么找不到；四种管用的写法，都在真正的 Jupyter 内核里运行过。"
# # 实验：笔记本和多进程 {#notebooks}
#
# 单元格里写一个函数，交给工作进程去算：在脚本里好好的代码，到了 Jupyter 里就出错，
# 甚至一直没有结果。这个实验先让它当场失败，看清原因，再比较四种管用的写法。先要学过
# [进程](../process.md)和[进程池](../pool.md)这两课。

# %% [markdown] lang="en" description="Why a worker process cannot find a function that was defined in a notebook cell, and four ways that work, all run in a real Jupyter kernel."
# # Lab: notebooks and processes {#notebooks}
#
# Write a function in a cell and hand it to a worker process: code that is fine in a
# script fails in Jupyter, or never gives a result. In this lab you let it fail, see
# why, and then compare four ways that work. It builds on the lessons
# [Process](../process.md) and [Pool](../pool.md).

# %% [markdown] lang="zh"
# ## 让它失败 {#fail}
#
# 函数很简单，在当前进程里调用没有问题。

# %% [markdown] lang="en"
# ## Let it fail { #fail }
#
# The function is simple, and calling it in this process is no problem.

# %%
import multiprocessing as mp

spawn = mp.get_context("spawn")


def square(number):
    return number * number


square(3)

# %% [markdown] lang="zh"
# 现在交给一个子进程。这里明确要求用 `spawn`：Windows 和 macOS 默认就用它，
# 所以下面的结果在三种系统上都一样。

# %% [markdown] lang="en"
# Now a child process gets it. We ask for `spawn`, the default of Windows and macOS,
# so that you see the same on every system.

# %%
process = spawn.Process(target=square, args=(3,))
process.start()
process.join()
print("exit code:", process.exitcode)
process.close()

# %% [markdown] lang="zh"
# 子进程出错退出了，笔记本这边却没有引发任何异常，只有退出码说明出了事。

# %% [markdown] lang="en"
# The child failed and ended, but nothing was raised in the notebook: only the exit
# code tells.

# %% [markdown] lang="zh"
# ## 为什么找不到 {#why}
#
# 函数发给别的进程时，pickle 写下的不是代码，只是名字：

# %% [markdown] lang="en"
# ## Why it is not found { #why }
#
# When a function is sent to another process, pickle writes down no code, only names:

# %%
import pickle
import sys

print(pickle.dumps(square))
print(
    "file of __main__:",
    getattr(sys.modules["__main__"], "__file__", None),
)

# %% [markdown] lang="zh"
# 工作进程拿到名字，就去自己的 `__main__` 里找 `square`。如果是脚本，它会先导入脚本文件，
# 于是找得到；笔记本的 `__main__` 背后没有文件，单元格的代码只活在内核里。
# [官方文档](https://docs.python.org/zh-cn/3/library/multiprocessing.html#programming-guidelines)
# 说的“`__main__` 模块要能被子进程导入”，指的就是这件事。

# %% [markdown] lang="en"
# The worker gets the name and looks for `square` in its own `__main__`. For a script
# it first imports the script's file, so it finds it; there is no file behind the
# `__main__` of a notebook, and the code of its cells lives in the kernel alone. This
# is what the
# [documentation](https://docs.python.org/3/library/multiprocessing.html#programming-guidelines)
# means by a `__main__` module that children can import.

# %% [markdown] lang="zh"
# ## 同一个错误，三种样子 {#three-faces}
#
# 第一种上面已经见过：只有一个退出码。`ProcessPoolExecutor` 会告诉你：池坏了。

# %% [markdown] lang="en"
# ## One mistake, three faces { #three-faces }
#
# The exit code above was the first. `ProcessPoolExecutor` tells you that its pool is
# broken.

# %% raises="BrokenProcessPool"
from concurrent.futures import ProcessPoolExecutor

with ProcessPoolExecutor(1, mp_context=spawn) as executor:
    print(list(executor.map(square, range(5))))

# %% [markdown] lang="zh"
# `Pool` 最糟糕：工作进程死了，任务丢了，`map` 却一直等下去。所以这里用
# `map_async`，只等 `get` 的 `timeout` 那么久。

# %% [markdown] lang="en"
# `Pool` is the worst: the worker dies, its task is lost, and `map` waits forever. So
# we use `map_async`, and let `get` wait only as long as its `timeout`.

# %% raises="TimeoutError"
with spawn.Pool(1) as pool:
    pool.map_async(square, range(5)).get(timeout=2)

# %% [markdown] lang="zh"
# 如果你的单元格前面一直是 `[*]`，先看终端：工作进程的 `AttributeError` 可能就写在那里。

# %% [markdown] lang="en"
# If a cell of yours stays at `[*]`, look at the terminal: the worker's
# `AttributeError` may stand there.

# %% [markdown] lang="zh"
# ## 四种管用的写法 {#ways}
#
# 每种写法都算同样的平方，并记下用时，最后一起比较。

# %% [markdown] lang="en"
# ## Four ways that work { #ways }
#
# Each way computes the same squares; we note how long it takes, to compare at the end.

# %%
import time

results, seconds = {}, {}


def measure(name, way):
    start = time.perf_counter()
    results[name] = way()
    seconds[name] = time.perf_counter() - start
    print(name, results[name])


# %% [markdown] lang="zh"
# ### 1. 写进模块文件 {#module}
#
# 推荐这样做，在哪种系统上都管用。`%%writefile` 把单元格存成文件，工作进程就能导入它。

# %% [markdown] lang="en"
# ### 1. A module file { #module }
#
# The recommended way; it works on every system. `%%writefile` saves the cell as a
# file, which workers can import.

# %% module="squares.py"

# %%
import squares


def with_module():
    with spawn.Pool(2) as pool:
        return pool.map(squares.square, range(5))


measure("module + spawn", with_module)

# %% [markdown] lang="zh"
# ### 2. `fork`，只在 Linux 上 {#fork}
#
# 派生出来的子进程带着内核里的一切，单元格里的函数也在其中。代价是：内核本来就有好几个线程，
# 而[带着线程派生](https://docs.python.org/zh-cn/3/library/multiprocessing.html#contexts-and-start-methods)
# 可能死锁。从 Python 3.12 起会为此发出 `DeprecationWarning`，可是库代码里的这种警告
# [默认不显示](https://docs.python.org/zh-cn/3/library/warnings.html#warning-categories)，
# 笔记本里要先运行 `warnings.simplefilter("always")` 才看得到。临时试一试可以，别依赖它。

# %% [markdown] lang="en"
# ### 2. `fork`, on Linux only { #fork }
#
# A forked child has all that the kernel has, functions of cells included. The price:
# the kernel has several threads of its own, and
# [to fork with threads](https://docs.python.org/3/library/multiprocessing.html#contexts-and-start-methods)
# can deadlock. From Python 3.12 on it gives a `DeprecationWarning`, but one from a
# library's code is
# [ignored by default](https://docs.python.org/3/library/warnings.html#warning-categories):
# in a notebook you see it only after `warnings.simplefilter("always")`. Fine for a
# quick try, nothing to rely on.

# %%
import threading

print("threads of this kernel:", threading.active_count())


def with_fork():
    with mp.get_context("fork").Pool(2) as pool:
        return pool.map(square, range(5))


if sys.platform == "linux":
    measure("fork", with_fork)

# %% [markdown] lang="zh"
# ### 3. joblib {#joblib}
#
# [joblib](https://joblib.readthedocs.io/en/stable/parallel.html) 用 cloudpickle
# 把函数的代码也发过去，所以单元格里的函数、`lambda` 都行。工作进程会留着给下次用，
# 不用了就关掉。

# %% [markdown] lang="en"
# ### 3. joblib { #joblib }
#
# [joblib](https://joblib.readthedocs.io/en/stable/parallel.html) uses cloudpickle,
# which sends a function's code as well, so functions of cells and even a `lambda`
# are fine. Its workers stay for the next call; end them when you are done.

# %%
from joblib import Parallel, delayed
from joblib.externals.loky import get_reusable_executor


def with_joblib():
    return Parallel(n_jobs=2)(delayed(square)(n) for n in range(5))


measure("joblib", with_joblib)
measure("joblib again", with_joblib)
get_reusable_executor().shutdown()

# %% [markdown] lang="zh"
# ### 4. 子解释器，从 Python 3.14 起 {#interpreters}
#
# [`InterpreterPoolExecutor`](https://docs.python.org/zh-cn/3/library/concurrent.futures.html#interpreterpoolexecutor)
# 不启动新进程，在线程里各开一个解释器。

# %% [markdown] lang="en"
# ### 4. Interpreters, from Python 3.14 on { #interpreters }
#
# An [`InterpreterPoolExecutor`](https://docs.python.org/3/library/concurrent.futures.html#interpreterpoolexecutor)
# starts no process: each of its threads has an interpreter of its own.


# %% python="3.14"
def with_interpreters():
    from concurrent.futures import InterpreterPoolExecutor

    with InterpreterPoolExecutor(2) as executor:
        return list(executor.map(square, range(5)))


if sys.version_info >= (3, 14):
    measure("interpreters", with_interpreters)
else:
    print("this is Python", sys.version.split()[0])

# %% [markdown] lang="zh"
# ## 答案 {#answer}
#
# 结果都一样，差别在用时。

# %% [markdown] lang="en"
# ## The answer { #answer }
#
# The results are the same; the times are not.

# %% module="chart.py" tags=["folded"]

# %%
from chart import bars

assert all(result == [0, 1, 4, 9, 16] for result in results.values())
print("ways with the same result:", len(results))
bars(seconds)

# %% [markdown] lang="zh"
# 这么小的任务，时间几乎都花在启动工作进程上：比一比 joblib 的两次就知道。
# 写进模块文件，同一份代码在任何系统、任何脚本里都能用。

# %% [markdown] lang="en"
# With tasks this small, nearly all the time goes into starting workers: compare the
# two calls of joblib. Code in a module file works on every system, and in scripts too.

# %% [markdown] lang="zh"
# ## 练习 {#exercises}
#
# 1. 把 `lambda n: n * n` 分别交给 `spawn.Pool` 和 joblib，哪个行？
# 2. 改了 `squares.py` 之后再调用 `squares.square`，为什么还是旧的？怎样让它用新的？

# %% [markdown] lang="en"
# ## Exercises { #exercises }
#
# 1. Give `lambda n: n * n` to a `spawn.Pool` and to joblib. Which one takes it?
# 2. You changed `squares.py`, and `squares.square` is still the old one. Why, and how
#    do you get the new one?

# %% tags=["solution"]
try:
    with spawn.Pool(1) as pool:
        pool.map(lambda n: n * n, range(5))
except Exception as error:  # its type differs between Python versions
    print("Pool:", type(error).__name__)

print(
    "joblib:",
    Parallel(n_jobs=2)(delayed(lambda n: n * n)(n) for n in range(5)),
)
get_reusable_executor().shutdown()

# %% tags=["solution"]
import importlib
from pathlib import Path

path = Path("squares.py")
before = path.read_text()
path.write_text(before.replace("number * number", "number ** 3"))
print("as imported: ", squares.square(3))
importlib.reload(squares)
print("after reload:", squares.square(3))

path.write_text(before)  # as it was
importlib.reload(squares)

# %% [markdown] lang="zh" tags=["solution"]
# `import` 只在第一次运行模块文件，之后都从
# [`sys.modules`](https://docs.python.org/zh-cn/3/library/sys.html#sys.modules) 里取。
# [`importlib.reload`](https://docs.python.org/zh-cn/3/library/importlib.html#importlib.reload)
# 会把文件重新运行一遍，不过只在当前进程里；改了文件之后才启动的工作进程，用的就是新的。

# %% [markdown] lang="en" tags=["solution"]
# An `import` runs the module's file the first time only, and later takes it from
# [`sys.modules`](https://docs.python.org/3/library/sys.html#sys.modules).
# [`importlib.reload`](https://docs.python.org/3/library/importlib.html#importlib.reload)
# runs the file again, in this process only; workers that start after the change have
# the new one.
