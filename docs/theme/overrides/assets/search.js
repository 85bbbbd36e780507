// Chinese search, mended. The theme's search cuts a run of Chinese characters
// into words of its index, but never tries a word that ends where the run
// ends: 进程池 is searched as 进程. Here the run is cut first, and after each
// word stands a character (〇) that no page uses, so that its end is not the
// end of the run.
(() => {
  const SETUP = 0;
  const QUERY = 2;
  const words = new Set();
  const post = Worker.prototype.postMessage;

  function learn(docs) {
    for (const { title, text } of docs)
      for (const word of `${title}\u200b${text}`.match(/\p{sc=Han}+/gu) ?? [])
        words.add(word);
  }

  /** The longest words from left to right, or the run itself if one is unknown. */
  function cut(run) {
    const found = [];
    for (let at = 0; at < run.length; ) {
      let end = run.length;
      while (end > at && !words.has(run.slice(at, end))) end--;
      if (end === at) return run;
      found.push(`${run.slice(at, end)}〇`);
      at = end;
    }
    return found.join(" ");
  }

  Worker.prototype.postMessage = function (message, ...rest) {
    if (message?.type === SETUP) learn(message.data.docs ?? []);
    if (message?.type === QUERY && typeof message.data === "string")
      message = {
        ...message,
        data: message.data.replace(/\p{sc=Han}+/gu, cut),
      };
    return post.call(this, message, ...rest);
  };
})();
