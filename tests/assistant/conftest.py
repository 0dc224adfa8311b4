"""What the tests of this room share because it takes seconds to make: indexes, assistants, and answers of theirs."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from assistant.answer import Answer, Turn
from assistant.assembly import office_folder, open_assistant, ready_index
from assistant.path import Assistant
from assistant.settings import Settings
from corpus.office import add_document
from tests.assistant.steps import Steps, asked_in_cases

SAMPLES = Path(__file__).parent / "samples"
# What the office of the tests has added, and what it says of each.
OFFICE: dict[str, dict[str, object]] = {
    "wells.en.md": {"title": "Regulations on Village Wells"},
    "library.zh.txt": {"title": "关于县图书馆夜间开放的通知"},
    "harbour-old.en.txt": {"title": "Old fees of the harbour", "status": "replaced"},
    "harbour.en.txt": {"title": "Fees of the harbour"},
    "canteen.en.txt": {"title": "Rules of the [canteen]"},
}


ORCHARDS = {
    "orchards.en.md": "Measures for Orchard Grants",
    "orchards-2031.en.md": "Circular on the orchard grants of 2031",
    "orchards.zh.md": "青石省果园补助办法",
    "orchards-2031.zh.md": "关于2031年果园补助工作的通知",
}


@pytest.fixture(scope="session")
def built_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the index of the bundled documents, for reading: a test that changes it takes `home`."""
    folder = tmp_path_factory.mktemp("built") / "home"
    ready_index(folder, Settings())
    return folder


@pytest.fixture
def home(built_home: Path, tmp_path: Path) -> Path:
    """A copy of `built_home` of the test's own."""
    return Path(shutil.copytree(built_home, tmp_path / "home"))


@pytest.fixture(scope="session")
def assistant(built_home: Path) -> Assistant:
    """An assistant over the bundled documents; it keeps nothing, so tests can share it."""
    return open_assistant(built_home, settings=Settings())


@pytest.fixture(scope="session")
def office_assistant(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant of an office that has added the documents of `samples`; one of them is replaced."""
    folder = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("office") / "home"))
    for name, facts in OFFICE.items():
        add_document(office_folder(folder), SAMPLES / name, facts=facts)
    return open_assistant(folder, settings=Settings())


@pytest.fixture(scope="session")
def services_assistant(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that has a ferry order in English and a tea regulation in Chinese beside the bundled documents."""
    folder = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("services") / "home"))
    add_document(
        office_folder(folder), SAMPLES / "ferry.en.txt", facts={"title": "Order on the Lakeland Ferry Service"}
    )
    add_document(office_folder(folder), SAMPLES / "tea.zh.txt", facts={"title": "云雾县茶叶品质保护办法"})
    return open_assistant(folder, settings=Settings())


@pytest.fixture(scope="session")
def orchards_assistant(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that has measures on orchards, and a circular for one year, in both languages."""
    folder = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("orchards") / "home"))
    for name, title in ORCHARDS.items():
        add_document(office_folder(folder), SAMPLES / name, facts={"title": title})
    return open_assistant(folder, settings=Settings())


@pytest.fixture(scope="session")
def grants_assistant(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """An assistant that has rules on hives in English and on book buses in Chinese beside the bundled documents."""
    folder = Path(shutil.copytree(built_home, tmp_path_factory.mktemp("grants") / "home"))
    add_document(office_folder(folder), SAMPLES / "hives.en.txt", facts={"title": "Rules on Hives on Public Land"})
    add_document(office_folder(folder), SAMPLES / "bookbus.zh.txt", facts={"title": "清川县流动书车管理办法"})
    return open_assistant(folder, settings=Settings())


@pytest.fixture(scope="session")
def orchards_steps(orchards_assistant: Assistant) -> Steps:
    """The steps of the answer path over the documents on orchards, one by one."""
    return Steps(orchards_assistant)


@pytest.fixture(scope="session")
def steps(assistant: Assistant) -> Steps:
    """The steps of the answer path over the bundled documents, one by one."""
    return Steps(assistant)


@pytest.fixture(scope="session")
def office_steps(office_assistant: Assistant) -> Steps:
    """The steps of the answer path over the documents of the office, one by one."""
    return Steps(office_assistant)


@pytest.fixture(scope="session")
def answers(assistant: Assistant) -> tuple[Answer, ...]:
    """What the assistant says to a good part of the questions of `evals/cases`, follow-ups among them."""
    return asked_in_cases(assistant)


@pytest.fixture(scope="session")
def talk(assistant: Assistant) -> Callable[..., Answer]:
    """Asks one question after the other, as one conversation, and gives the last answer."""

    def ask(*questions: str) -> Answer:
        turns: list[Turn] = []
        for question in questions:
            turns.append(Turn(question, assistant.ask(question, turns)))
        return turns[-1].answer

    return ask
