"""A stronger judge: a language model behind an endpoint that speaks OpenAI's chat completions, asked by passage.

Nothing here runs unless `--checker URL#MODEL` asks for it. One file each for the address and its key (`address`), one
exchange over HTTP (`exchange`), trying again and the limits on it (`calls`), the question (`question`), what an answer
must be (`answer`), and the judge that puts them together (`judge`).
"""

from srcdiff.check.judge.calls import Limits
from srcdiff.check.judge.judge import Judge, open_judge

__all__ = ["Judge", "Limits", "open_judge"]
