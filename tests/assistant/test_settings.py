"""Settings come from the environment, the file in the home folder, or the defaults, in this order."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from assistant.settings import DEFAULT_HOME, Settings, default_home, load_settings, settings_digest
from corpus.errors import UserError


def write(home: Path, text: str) -> Path:
    home.mkdir(exist_ok=True)
    file = home / "settings.toml"
    file.write_bytes(text.encode())
    return file


def test_a_home_without_a_file_has_the_defaults(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "nowhere") == Settings()
    assert Settings() == Settings(model="bundled", allow_download=False, max_question_chars=4000)


def test_the_file_goes_before_the_defaults(tmp_path: Path) -> None:
    write(tmp_path, 'model = "some/model"\nallow_download = true\n')
    assert load_settings(tmp_path) == Settings(model="some/model", allow_download=True)


def test_the_environment_goes_before_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(tmp_path, 'model = "some/model"\nmax_question_chars = 10\n')
    monkeypatch.setenv("POLICY_ASSISTANT_MAX_QUESTION_CHARS", "20")
    assert load_settings(tmp_path) == Settings(model="some/model", max_question_chars=20)


def test_an_empty_variable_is_no_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_ASSISTANT_MODEL", "")
    assert load_settings(tmp_path) == Settings()


def test_settings_made_directly_do_not_depend_on_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_ASSISTANT_MODEL", "some/model")
    assert Settings().model == "bundled"


def test_a_byte_order_mark_is_no_part_of_the_file(tmp_path: Path) -> None:
    write(tmp_path, "\ufeffmax_question_chars = 10\n")
    assert load_settings(tmp_path).max_question_chars == 10


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("max_question_chars =", "no valid TOML"),
        ("modle = 'x'", "did you mean 'model'?"),
        ("colour = 'red'", "no setting 'colour'; the settings are model, allow_download, max_question_chars"),
        ("max_question_chars = 'many'", "max_question_chars is 'many', but should be a valid integer"),
        ("max_question_chars = 0", "max_question_chars is 0, but should be greater than or equal to 1"),
        ("model = 3", "model is 3, but should be a valid string"),
        ("allow_download = 'perhaps'", "allow_download is 'perhaps', but should be a valid boolean"),
    ],
)
def test_a_wrong_file_is_named_with_what_is_wrong_in_it(tmp_path: Path, text: str, told: str) -> None:
    file = write(tmp_path, text)
    with pytest.raises(UserError) as raised:
        load_settings(tmp_path)
    assert str(file) in str(raised.value)
    assert told in str(raised.value)


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_bytes('model = "模型"'.encode("gb18030"))
    with pytest.raises(UserError, match=r"settings\.toml is no valid TOML"):
        load_settings(tmp_path)


def test_a_folder_in_the_place_of_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").mkdir()
    with pytest.raises(UserError, match=r"settings\.toml cannot be read"):
        load_settings(tmp_path)


def test_a_wrong_variable_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("POLICY_ASSISTANT_ALLOW_DOWNLOAD", "perhaps")
    with pytest.raises(UserError, match="POLICY_ASSISTANT_ALLOW_DOWNLOAD is 'perhaps'"):
        load_settings(tmp_path)


def test_settings_do_not_change() -> None:
    with pytest.raises(ValidationError):
        Settings().model = "another"


def test_the_digest_is_another_for_each_setting_that_is_another() -> None:
    different = [
        Settings(),
        Settings(model="another"),
        Settings(allow_download=True),
        Settings(max_question_chars=1),
    ]
    assert len({settings_digest(settings) for settings in different}) == len(different)
    assert settings_digest(Settings()) == settings_digest(Settings(model="bundled"))


def test_the_home_is_the_one_in_the_environment_or_a_folder_right_here(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("POLICY_ASSISTANT_HOME", "/srv/policies")
    assert default_home() == Path("/srv/policies")
    monkeypatch.setenv("POLICY_ASSISTANT_HOME", "")
    assert default_home() == Path(DEFAULT_HOME)
