# /// script
# requires-python = ">=3.11"
# dependencies = ["ipykernel"]
# [tool.multicore]
# limit = 60
# timed = true
# why = "it times five ways of counting, several rounds each"
# ///

# %% [markdown] lang="zh" description="数一大堆文字里的词：循环、Pool.map、分块、带进度条的 imap_unordered，再弄清时间花在哪里。"
# # 实验：数词 {#text}
#
# 一大堆文字，数每个词出现几次。用进程池一定更快吗？这个实验从一个循环开始，
# 一步步改，每一步都量时间，最后弄清时间到底花在哪里。先要学过[进程池](../pool.md)这一课。

# %% [markdown] lang="en" description="Count the words of a large text: a loop, Pool.map, chunks, imap_unordered with a progress bar, and where the time goes."
# # Lab: counting words {#text}
#
# A large text; how often does each word occur? Is a pool always faster? This lab
# starts with a loop and changes it step by step, with the clock running, until it is
# clear where the time goes. It builds on the lesson [Pool](../pool.md).

# %% [markdown] lang="zh"
# ## 文字和循环 {#loop}
#
# 文字是现造的：几千个编出来的词，少数常见，多数罕见，真实的文字也是这样。
# 代码放在模块里，[工作进程才导入得了](notebooks.ipynb#why)。

# %% [markdown] lang="en"
# ## The text and a loop { #loop }
#
# The text is made here: thousands of made-up words, a few frequent and most of them
# rare, as in real texts. The code is a module file, [so that workers can
# import it](notebooks.ipynb#why).

# %% module="words.py"

# %%
from collections import Counter

import words

pages = words.make_text(seed=1, pages=600)
print(len(pages), "pages,", sum(map(len, pages)) // 1000, "kB")
print(pages[0][:64])


def loop():
    total = Counter()
    for page in pages:
        total.update(words.count(page))
    return total


expected = loop()
print(expected.total(), "words,", len(expected), "different")

# %% [markdown] lang="zh"
# 最常见的几个词：

# %% [markdown] lang="en"
# The most frequent words:

# %% module="chart.py" tags=["folded"]

# %%
from chart import bars

bars(
    {word: n / 1000 for word, n in expected.most_common(6)},
    "k",
    best=max,
)

# %% [markdown] lang="zh"
# ## `Pool.map`，一页一个任务 {#map}
#
# 最直接的改法：每页交给工作进程，再把结果加起来。先设 `chunksize=1`，让每一页单独发送。

# %% [markdown] lang="en"
# ## `Pool.map`, a task for each page { #map }
#
# The plain way: give each page to a worker and add up the results. First with
# `chunksize=1`, so that each page is sent by itself.

# %%
import multiprocessing as mp

pool = mp.get_context("spawn").Pool(2)


def page_by_page(chunksize=1):
    total = Counter()
    for part in pool.map(words.count, pages, chunksize=chunksize):
        total.update(part)
    return total


print("the same counts:", page_by_page() == expected)

# %% [markdown] lang="zh"
# ## 分块 {#chunks}
#
# 一块 100 页，一块只发一次，也只回来一个结果，要加的计数器就少了很多。

# %% [markdown] lang="en"
# ## Chunks { #chunks }
#
# A chunk has 100 pages. Each one is sent once and gives one result, so there are far
# fewer counters to add up.


# %%
def cut(size=100):
    return [pages[at : at + size] for at in range(0, len(pages), size)]


def in_chunks(size=100):
    total = Counter()
    for part in pool.map(words.count_pages, cut(size), chunksize=1):
        total.update(part)
    return total


print("the same counts:", in_chunks() == expected)

# %% [markdown] lang="zh"
# ## 进度条 {#progress}
#
# `imap_unordered` 谁先算完先给谁，一边收一边加，正好能显示进度。
# 顺序不定，可是加法不在乎顺序。

# %% [markdown] lang="en"
# ## A progress bar { #progress }
#
# `imap_unordered` gives results as they are ready: add them up as they come, and
# show how far it is. Their order may vary, but sums do not care.

# %%
from IPython.display import HTML, display


def bar(done, of):
    return HTML(
        f'<progress aria-label="chunks" value="{done}" max="{of}"></progress>'
        f" {done}/{of}"
    )


def as_they_come(show=True):
    chunks, total = cut(), Counter()
    handle = (
        display(bar(0, len(chunks)), display_id=True) if show else None
    )
    results = pool.imap_unordered(words.count_pages, chunks)
    for done, part in enumerate(results, 1):
        total.update(part)
        if handle:
            handle.update(bar(done, len(chunks)))
    return total


print("the same counts:", as_they_come() == expected)

# %% [markdown] lang="zh"
# ## 哪种最快 {#fastest}
#
# 轮流测几轮，各取最快的一轮。

# %% [markdown] lang="en"
# ## Which one is fastest { #fastest }
#
# They take turns for some rounds, and each one's fastest round is taken.

# %% module="timing.py"

# %%
from timing import in_turns

seconds = in_turns(
    {
        "loop": loop,
        "map, page by page": page_by_page,
        "map, chunksize=100": lambda: page_by_page(100),
        "chunks": in_chunks,
        "imap_unordered": lambda: as_they_come(show=False),
        "loop A/A": loop,
    }
)
bars(seconds)

# %% [markdown] lang="zh"
# `loop A/A` 是同一个循环再测一遍，和 `loop` 差多少，就是噪声；差得比这还少的，
# [看不出差别](../comparison.md#rounds)。
#
# `chunksize=100` 也是一次发 100 页，可是每页仍然回来一个计数器；“chunks”一块只回来一个。

# %% [markdown] lang="en"
# `loop A/A` is the loop once more: what it differs by from `loop` is noise, and what
# differs by less is [no difference seen](../comparison.md#rounds).
#
# `chunksize=100` sends 100 pages at a time as well, but a counter comes back for each
# page; of "chunks", one for each chunk.

# %% [markdown] lang="zh"
# ## 时间花在哪里 {#where}
#
# 在主进程里把每一步单独做一遍：发送前的打包和拆包、数词、合并结果。

# %% [markdown] lang="en"
# ## Where the time goes { #where }
#
# We do each step by itself in the main process: packing and unpacking what is
# sent, counting, and adding up the results.

# %%
import pickle

counters = [words.count(page) for page in pages]
sums = [words.count_pages(chunk) for chunk in cut()]


def through_pickle(things):
    return [pickle.loads(pickle.dumps(thing)) for thing in things]


def add(counters):
    total = Counter()
    for counter in counters:
        total.update(counter)
    return total


steps = {
    "the whole loop": loop,
    "count": lambda: [words.count_pages(chunk) for chunk in cut()],
    "send pages": lambda: through_pickle(cut()),
    "return a counter a page": lambda: through_pickle(counters),
    "return a counter a chunk": lambda: through_pickle(sums),
    "add up a counter a page": lambda: add(counters),
    "add up a counter a chunk": lambda: add(sums),
}
for name, things in (("pages", pages), ("counters a page", counters)):
    size = sum(len(pickle.dumps(thing)) for thing in things)
    print(f"{name}: {size // 1000} kB pickled")
bars(in_turns(steps))

# %% [markdown] lang="zh"
# 最上面是整个循环，和各步轮流测的：横条只能在一张图里比，别的图是别的时候测的。
# 有用的只有“count”这一步，它能分给几个核心；其余都是分工的代价：两头都要打包、拆包，
# 加总更是只能由主进程一个来做。所以要减少的是来回的东西：一块只回来一个结果；
# 能让工作进程自己取得数据，就别发送。

# %% [markdown] lang="en"
# On top stands the whole loop, in turns with the steps: compare bars within one chart,
# for another chart was measured at another time. Only "count" is useful work, and it can
# be shared among cores. The other steps are the price of sharing: both sides pack and
# unpack, and adding up is left to the main process alone. So cut down what travels: one result for each chunk, and let workers
# get their data themselves where they can.


# %%
def own_text():
    total = Counter()
    jobs = [(seed, 150) for seed in range(6)]
    for part in pool.starmap(words.count_made, jobs, chunksize=1):
        total.update(part)
    return total


def own_text_loop():
    total = Counter()
    for seed in range(6):
        total.update(words.count_made(seed, 150))
    return total


print("the same counts:", own_text() == own_text_loop())
bars(in_turns({"loop": own_text_loop, "workers": own_text}, rounds=2))

# %% [markdown] lang="zh"
# 这里每个工作进程自己造文字（平时是自己读文件），发出去的只有种子和页数。

# %% [markdown] lang="en"
# Here each worker makes its text (in real life it reads its file), and all that is
# sent is a seed and a number of pages.

# %% [markdown] lang="zh"
# ## 练习 {#exercises}
#
# 已经启动的工作进程，[导入过的模块就不再重新读](https://docs.python.org/zh-cn/3/reference/import.html#the-module-cache)。
# 新函数请写进一个**新的**模块文件，或者关掉进程池再开一个；否则
# [`map` 会一直等下去](notebooks.ipynb#three-faces)。
#
# 1. 换几种块的大小试试。太小会怎样，太大又会怎样？
# 2. 为了少传数据，让每块只返回最常见的 10 个词，再加起来。结果对吗？

# %% [markdown] lang="en"
# ## Exercises { #exercises }
#
# A running worker
# [keeps the modules that it has imported](https://docs.python.org/3/reference/import.html#the-module-cache).
# Put new functions into a **new** module file, or close the pool and start another;
# otherwise [`map` waits forever](notebooks.ipynb#three-faces).
#
# 1. Try other sizes of chunks. What if they are too small, and what if too large?
# 2. To send less, let each chunk return only its 10 most frequent words, and add them
#    up. Is the result right?

# %% tags=["solution"]
for size in (1, 100, 600):
    print(f"{size} page(s) a chunk: {len(cut(size))} chunk(s)")

sizes = {
    f"{n} page(s) a chunk": lambda n=n: in_chunks(n)
    for n in (1, 100, 600)
}
bars(in_turns(sizes, rounds=2))

# %% [markdown] lang="zh" tags=["solution"]
# 太小：每页都要单独发一次，再单独回来一个计数器，全靠主进程去加。太大：只剩一块，
# 一个工作进程全做，另一个没事干。各要付出多少时间，看上面的横条。

# %% [markdown] lang="en" tags=["solution"]
# Too small: each page is sent by itself, and its counter comes back for the main process
# to add up. Too large: there is one chunk, so one worker does it all and the other has
# nothing to do. The bars show what each of them costs.

# %% module="frequent.py" tags=["solution"]

# %% tags=["solution"]
import frequent

short = Counter()
for part in pool.map(frequent.most_frequent, cut(), chunksize=1):
    short.update(part)
wrong = [word for word, n in short.items() if expected[word] != n]
print(f"{len(wrong)} of {len(short)} words are counted wrong")

# %% [markdown] lang="zh" tags=["solution"]
# 不对：一个词在某一块里没进前 10，那一块的次数就丢了，总数便偏少。

# %% [markdown] lang="en" tags=["solution"]
# No: where a word is not among the 10 of a chunk, what it counted there is lost, and its
# sum is too small.

# %% [markdown] lang="zh"
# ## 收拾 {#clean-up}
#
# 练习都做完了再关掉进程池；之后还想试，就把建池的那一格再运行一遍。

# %% [markdown] lang="en"
# ## Clean up { #clean-up }
#
# Close the pool when you are done with the exercises. To try more afterwards, run the
# cell that makes it again.

# %%
pool.close()
pool.join()
