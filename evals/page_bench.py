"""How fast the page is for the people at it: until the first question, an answer, twenty people at once, a source.

Asks as the browser does, through the served program; knows nothing of what is answered.
"""

import argparse
import http.client
import json
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from corpus.errors import UserError
from evals.bench import ASSISTANT, HEADER, Figure, percentile, standalone_questions
from evals.stopwatch import time_process

PEOPLE = 20
# Each asks so many questions in one conversation, and reads an answer this long before the next: a short answer
# of three sentences with one source looked at takes longer.
QUESTIONS_EACH = 6
READING_SECONDS = 5.0
CLICKS = 20
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# What the project promises.
START_LIMIT_SECONDS = 5.0
ANSWER_LIMIT_MS = 1000.0
SOURCE_LIMIT_MS = 200.0

# From the click to the source laid out and painted.
_CLICK = """() => new Promise((done) => { const before = performance.now();
document.querySelector("article .mark").click();
document.querySelector("#source-panel blockquote").getBoundingClientRect();
requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - before))); })"""


class Person:
    """One person at the page, with a conversation of their own."""

    def __init__(self, address: str) -> None:
        self._connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=60)
        self._conversation = str(uuid.uuid4())
        events = json.loads(self._read("GET", "/config"))["dependencies"]
        self._event = next(one["id"] for one in events if any(target[1] == "grow" for target in one["targets"]))

    def ask(self, question: str) -> float:
        """The seconds until the answer was whole. Raises UserError where none came."""
        session, started = uuid.uuid4().hex, time.perf_counter()
        asked = {"action": "ask", "language": "en", "question": question, "conversation": self._conversation}
        body = {"data": [], "event_data": asked, "fn_index": self._event, "session_hash": session}
        self._read("POST", "/gradio_api/queue/join", json.dumps(body))
        self._connection.request("GET", f"/gradio_api/queue/data?session_hash={session}")
        told = self._connection.getresponse().read().decode()  # the page ends the stream after the last event
        self._connection.close()  # opened anew by itself: the page ends one that idles while an answer is read
        if "data-done" not in told:
            raise UserError(f"The page gave no answer to {question!r}; ask it in the browser to see why.")
        return time.perf_counter() - started

    def _read(self, method: str, path: str, body: str | None = None) -> bytes:
        self._connection.request(method, path, body, {"Content-Type": "application/json"} if body else {})
        return self._connection.getresponse().read()


@contextmanager
def served(home: Path) -> Iterator[str]:
    """The address at which the program serves `home`, once it says so."""
    command = [ASSISTANT, "serve", "--port", "0", "--home", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().split()[2]
        finally:
            server.terminate()


def at_once(address: str, questions: Sequence[str], *, people: int, reading_seconds: float) -> list[float]:
    """The milliseconds that each answer took, of all people together; they come one after the other."""
    together = threading.Barrier(people)

    def chat(number: int) -> list[float]:
        person = Person(address)
        together.wait()
        time.sleep(reading_seconds * number / people)
        seconds = []
        for place in range(QUESTIONS_EACH):
            seconds.append(person.ask(questions[(number * QUESTIONS_EACH + place) % len(questions)]))
            time.sleep(reading_seconds)
        return seconds

    with ThreadPoolExecutor(people) as pool:
        return [one * 1000 for seconds in pool.map(chat, range(people)) for one in seconds]


def measure_people(address: str, questions: Sequence[str]) -> list[Figure]:
    """One person alone, twenty who read what they are told, and twenty who never read."""
    alone = Person(address)
    single = [alone.ask(question) * 1000 for question in questions[:QUESTIONS_EACH]]
    reading = at_once(address, questions, people=PEOPLE, reading_seconds=READING_SECONDS)
    never = at_once(address, questions, people=PEOPLE, reading_seconds=0.0)
    return [
        Figure("an answer, one person: median", percentile(single, 50), "ms"),
        Figure(f"{PEOPLE} people chatting: p50", percentile(reading, 50), "ms"),
        Figure(f"{PEOPLE} people chatting: p95", percentile(reading, 95), "ms", limit=ANSWER_LIMIT_MS),
        Figure(f"{PEOPLE} people who ask again at once, without reading: p95", percentile(never, 95), "ms"),
    ]


def measure_click(address: str, question: str) -> list[Figure]:
    """From a click on a mark to its source, in a real browser; nothing where there is none."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        print("Chromium is missing, so the click on a mark was not measured: install it (apt-get install chromium).")
        return []
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox", "--headless"])
        page = browser.new_page()
        page.goto(address)
        page.fill("#question", question)
        page.press("#question", "Enter")
        page.wait_for_selector("article[data-done] .mark")
        clicks = []
        for _ in range(CLICKS):
            clicks.append(float(page.evaluate(_CLICK)))
            page.keyboard.press("Escape")
        browser.close()
    return [Figure("a click on a mark until its source is shown: slowest", max(clicks), "ms", limit=SOURCE_LIMIT_MS)]


def measure(questions: Sequence[str], home: Path) -> list[Figure]:
    """Every figure, of a program served from a built index under `home`."""
    time_process([ASSISTANT, "index", "build", "--home", str(home)])
    started = time.perf_counter()
    with served(home) as address:
        person = Person(address)
        ready = time.perf_counter() - started
        person.ask(questions[0])
        first = time.perf_counter() - started
        people = measure_people(address, questions)
        click = measure_click(address, questions[0])
    return [
        Figure("from `serve` to a page that takes questions", ready, "s", limit=START_LIMIT_SECONDS),
        Figure("from `serve` to the first question answered", first, "s"),
        *people,
        *click,
    ]


def main() -> int:
    """Prints the table of figures; 1 if one is over its limit, else 0."""
    argparse.ArgumentParser(prog="python -m evals.page_bench", description=__doc__).parse_args()
    try:
        with tempfile.TemporaryDirectory(prefix="policy-assistant-bench-") as folder:
            figures = measure(standalone_questions(), Path(folder))
    except UserError as error:
        print(error, file=sys.stderr)
        return 1
    print(HEADER, *(figure.row() for figure in figures), sep="\n")
    return 0 if all(figure.is_met for figure in figures) else 1


if __name__ == "__main__":
    sys.exit(main())
