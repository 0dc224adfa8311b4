import tomllib
from importlib.resources import files

from evals.baseline import bundled_texts


def test_the_baseline_reads_as_many_texts_as_the_register_has_documents() -> None:
    register = tomllib.loads((files("corpus") / "register.toml").read_text(encoding="utf-8"))
    texts = bundled_texts()
    assert len(texts) == len(register["document"])
    assert all(text.strip() for text in texts)
