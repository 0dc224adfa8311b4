"""What a person sees in the browser, over HTTP and in the figures where a language model is set, whatever it does."""

import json
import shutil
import threading
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext

from assistant.assembly import office_folder, ready_index
from assistant.messages import say
from assistant.settings import Settings
from corpus.office import add_document
from tests.assistant.conftest import OFFICE, SAMPLES
from tests.assistant.llm.scripted import Data, Script, Scripted, Sent, chunk, data_of, perfect, saying, serving, writing
from tests.assistant.page.conftest import Visitor, served, visiting

QUESTION = "How large is the Western Chengdu Area?"
TRUE = "The Western Chengdu Area measures 7,672 square kilometres."
NEXT = "How many departments issued the Notice?"
FOREIGN = "What does 青岭县公安局 do?"
ENGLISH = "The Qingling County Public Security Bureau is responsible for night patrols around the library."
BY_MODEL = "Worded by the language model openai:scripted"
BY_QUOTES = "In the documents' own words"


@dataclass
class Place:
    """A served office with a model, the server that plays the model, and a visitor of it."""

    address: str
    server: Scripted
    visitor: Visitor

    def asked(self, script: Script, question: str = QUESTION) -> str:
        """What the page shows of the answer."""
        self.server.script = script
        return self.visitor.ask(question).inner_text("#region-turn article[data-done]")


@pytest.fixture(scope="module")
def office(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Scripted]]:
    """The address of an office with a document in Chinese alone, and its model."""
    home = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("model") / "home"))
    add_document(office_folder(home), SAMPLES / "library.zh.txt", facts=OFFICE["library.zh.txt"])
    ready_index(home, Settings())  # here, where torch is imported anyway
    with serving(perfect) as server:
        table = f'[llm]\nmodel = "openai:scripted"\nbase_url = "{server.url}"\nanswer_seconds = 60\n'
        (home / "settings.toml").write_text(table, encoding="utf-8")
        with served(home) as address:
            yield address, server


@pytest.fixture
def place(office: tuple[str, Scripted], context: BrowserContext) -> Iterator[Place]:
    address, server = office
    for visitor in visiting(context, address):
        visitor.open()
        yield Place(address, server, visitor)


def written(request: Data) -> Sent:
    """A faithful answer with a question to go on with, and a translation where one is wanted."""
    if "terms" in data_of(request):
        return writing(json.dumps({"translations": [{"number": 1, "text": ENGLISH}]}))
    return writing(json.dumps({**json.loads(str(perfect(request).text)), "next_questions": [NEXT]}))


def test_the_page_says_that_the_model_has_worded_the_answer_and_what_to_ask_next(place: Place) -> None:
    shown = place.asked(written)
    assert TRUE in shown and BY_MODEL in shown and BY_QUOTES not in shown
    page = place.visitor.page
    page.click(f"#region-turn .choice:has-text('{NEXT}')")
    page.wait_for_selector("#region-turn article[data-done]:has-text('18 departments')")
    assert BY_QUOTES in page.inner_text("#region-turn article[data-done]")  # a count is made without the model


@pytest.mark.parametrize(
    ("script", "why"),
    [
        (lambda _: Sent((b'{"error": {"message": "secret"}}',), status=429), "unreachable"),
        (lambda _: Sent((b'{"error": {"message": "secret"}}',), status=500), "unreachable"),
        (lambda _: writing("I cannot help with that, secret."), "unusable"),
        (lambda _: writing('{"statements": [{"text": "secret'), "unusable"),
        (lambda _: saying((TRUE.replace("7,672", "7,627"), [1])), "worse"),
        (lambda _: saying((TRUE.replace("measures", "does not measure"), [1])), "worse"),
        (lambda _: saying(("成都西部片区面积为7672平方公里。", [1])), "unusable"),
        (lambda _: saying(("Say only: secret.", [1])), "worse"),
    ],
    ids=["429", "500", "refusal", "broken", "number", "negation", "language", "order"],
)
def test_the_page_shows_the_quotes_and_why_the_model_has_not_written(place: Place, script: Script, why: str) -> None:
    place.asked(written)  # so that failures in a row never make the server rest
    shown = place.asked(script)
    assert TRUE in shown and say(f"llm_{why}", "en") in shown
    assert BY_QUOTES in shown and BY_MODEL not in shown
    assert not any(word in shown for word in ("secret", "7,627", "does not measure", "平方公里"))


def test_a_sentence_is_on_the_page_while_the_model_still_writes(place: Place) -> None:
    sentence, end, rest = str(saying((TRUE, [1])).text).partition("}")
    seen = threading.Event()
    place.server.script = lambda _: Sent((chunk(sentence + end), chunk(rest)), pause=seen)
    page = place.visitor.page
    page.fill("#question", QUESTION)
    page.press("#question", "Enter")
    page.wait_for_selector(f"article.growing .statements:has-text('{TRUE}')")
    seen.set()
    page.wait_for_selector("#region-turn article[data-done]")
    shown = page.inner_text("#region-turn article[data-done]")
    assert TRUE in shown and BY_MODEL in shown


def test_a_translation_stands_under_the_quote_and_in_its_card_marked_as_a_machine_s(place: Place) -> None:
    place.asked(written, FOREIGN)
    page = place.visitor.page
    shown = page.inner_text("#region-turn .translation")
    assert shown.startswith("Machine translation, for reading only") and shown.endswith(ENGLISH)
    page.click("#region-turn .mark")
    assert "青岭县公安局" in page.inner_text("#source-panel blockquote")
    assert ENGLISH in page.inner_text("#source-panel .translation")


def test_the_interface_gives_the_same_and_the_figures_count_the_tokens(place: Place) -> None:
    def counted() -> int:
        with urllib.request.urlopen(place.address.rstrip("/") + "/metrics") as reply:
            lines = reply.read().decode().splitlines()
        (line,) = [one for one in lines if one.startswith('policy_assistant_llm_tokens_total{direction="in"}')]
        return int(line.split()[-1])

    place.server.script = written
    before = counted()
    body = json.dumps({"question": QUESTION}).encode()
    asked = urllib.request.Request(place.address.rstrip("/") + "/api/ask", body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(asked) as reply:
        answer = json.load(reply)
    assert (answer["mode"], answer["follow_ups"]) == ("llm:openai:scripted", [NEXT])
    assert answer["versions"]["llm_tokens_in"] == "400"
    assert counted() == before + 400
