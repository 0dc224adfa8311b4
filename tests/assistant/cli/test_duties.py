"""`corpus duties` lists who must do what, narrowed to one actor or theme, with offsets that hold."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from corpus.library import bundled

Run = Callable[..., Any]
RULES = "# Harbour rules\n\nThe harbour master shall keep a log. Captains may not smoke. In 2020 the pier was mended.\n"


def duties(run: Run, home: Path, *options: str) -> list[dict[str, Any]]:
    return list(json.loads(run("corpus", "duties", "--json", "--home", home, *options).out))


def test_every_provision_stands_where_it_says(run: Run, tmp_path: Path) -> None:
    texts = {document.id: document.text for document in bundled()}
    found = duties(run, tmp_path)
    assert {one["document_id"] for one in found} == {d.id for d in bundled() if d.language == "en"}
    assert all(texts[one["document_id"]][one["start"] : one["end"]] == one["action"] for one in found)


def test_an_actor_is_found_under_its_other_names_and_in_the_other_language(run: Run, tmp_path: Path) -> None:
    english = duties(run, tmp_path, "--actor", "NDRC")
    chinese = duties(run, tmp_path, "--actor", "國家發改委")
    assert {one["actor"] for one in english} == {"the National Development and Reform Commission"}
    assert {one["actor"] for one in chinese} == {"国家发展改革委"}
    assert duties(run, tmp_path, "--actor", "NDRC", "--language", "zh") == chinese


def test_a_theme_narrows(run: Run, tmp_path: Path) -> None:
    found = duties(run, tmp_path, "--theme", "limit")
    assert found
    assert {one["theme"] for one in found} == {"limit"}


def test_people_see_actor_strength_and_words_of_their_own_documents(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "harbour.md"
    file.write_text(RULES, encoding="utf-8")
    run("corpus", "add", file, "--home", tmp_path)
    printed = run("corpus", "duties", "--actor", "captains", "--home", tmp_path).out.splitlines()
    assert printed[0].endswith("› Harbour rules")
    start = run("corpus", "show", "harbour", "--text", "--home", tmp_path).out.index("Captains")
    assert printed[1:] == [
        f"    Captains: must not (limit, characters {start}-{start + len('Captains may not smoke')})",
        "        Captains may not smoke",
        "1 provision",
    ]


def test_nobody_bound_is_no_error(run: Run, tmp_path: Path) -> None:
    outcome = run("corpus", "duties", "--actor", "lighthouse keepers", "--home", tmp_path)
    assert (outcome.code, outcome.out) == (0, "0 provisions\n")


def test_a_theme_that_is_none_is_wrong_use(run: Run, tmp_path: Path) -> None:
    assert run("corpus", "duties", "--theme", "weather", "--home", tmp_path).code == 2
