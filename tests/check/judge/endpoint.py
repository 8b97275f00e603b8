"""An endpoint of the tests' own that speaks chat completions on this machine and answers as it is told."""

from __future__ import annotations

import json
import re
import socket
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

KEY = "sk-proj-9f8e7d6c5b4a-secret"


@dataclass
class Request:
    """What was asked: the target, the headers, and the body."""

    target: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def prompt(self) -> str:
        """The user's message."""
        return str(self.body["messages"][-1]["content"])

    def text(self, name: str) -> str:
        """EVIDENCE or PASSAGE, read from between its marks."""
        found = re.search(rf"<<<{name} (\w+)\n(.*?)\n{name} \1>>>", self.prompt, re.DOTALL)
        assert found is not None
        return found[2]


@dataclass
class Say:
    """What to send back: a status, the model's words (or a whole body), headers, after a while, or broken off."""

    content: str = ""
    status: int = 200
    body: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    after: float = 0.0
    broken: bool = False
    drip: bool = False


Behaviour = Callable[[Request, int], Say]


@dataclass
class Endpoint:
    """A running endpoint: its base address, and the requests that came."""

    base: str
    requests: list[Request]

    def spec(self, model: str = "test-model") -> str:
        """What `--checker` is given."""
        return f"{self.base}#{model}"


def supported() -> str:
    """The words of a model that finds nothing wrong."""
    return json.dumps({"verdict": "supported", "faults": []})


def faulty(verdict: str, *faults: Sequence[str]) -> str:
    """The words of a model that names faults: relation, detail, words, evidence of each."""
    names = ("relation", "detail", "words", "evidence")
    return json.dumps({"verdict": verdict, "faults": [dict(zip(names, fault, strict=True)) for fault in faults]})


@contextmanager
def endpoint(behave: Behaviour) -> Iterator[Endpoint]:
    """Serves until the block ends; `behave` is told the request and how many came before it."""
    requests: list[Request] = []
    ended = threading.Event()
    lock = threading.Lock()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            request = Request(self.path, dict(self.headers.items()), body)
            with lock:
                number = len(requests)
                requests.append(request)
            say = behave(request, number)
            if say.after:
                ended.wait(say.after)
            if say.broken:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self._send(say)

        def _send(self, say: Say) -> None:
            content = say.body
            if content is None:
                choice = {"message": {"role": "assistant", "content": say.content}, "finish_reason": "stop"}
                usage = {"prompt_tokens": 100, "completion_tokens": 10}
                content = json.dumps({"choices": [choice], "usage": usage}).encode()
            try:
                self.send_response(say.status)
                for name, value in {"Content-Length": str(len(content)), **say.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                for start in range(0, len(content), 1 if say.drip else 1 << 20):
                    self.wfile.write(content[start : start + (1 if say.drip else 1 << 20)])
                    if say.drip and ended.wait(0.02):
                        return
            except OSError:
                pass  # the other side has hung up

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing on stderr."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield Endpoint(f"http://127.0.0.1:{server.server_address[1]}/v1", requests)
    finally:
        ended.set()
        server.shutdown()
        server.server_close()
        thread.join()
