"""A password is known again by its hash alone, and the hash says nothing of it."""

import pytest

from assistant.operations.passwords import MAX_PASSWORD_CHARS, hash_password, is_hash, is_password, unmatchable_hash
from corpus.errors import UserError

GIVEN = "correct horse 电池"


def test_a_password_fits_its_own_hash_alone() -> None:
    hashed = hash_password(GIVEN)
    assert is_password(GIVEN, hashed)
    assert not is_password(f"{GIVEN} ", hashed)
    assert GIVEN not in hashed
    assert is_hash(hashed)


def test_every_hash_is_salted() -> None:
    assert hash_password(GIVEN) != hash_password(GIVEN)


@pytest.mark.parametrize("password", ["", "1234567", "x" * (MAX_PASSWORD_CHARS + 1)])
def test_too_short_and_too_long_are_refused_without_being_told(password: str) -> None:
    with pytest.raises(UserError) as raised:
        hash_password(password)
    assert f"has {len(password)} characters" in str(raised.value)
    assert not password or password not in str(raised.value)


def test_nothing_fits_the_hash_of_nobody() -> None:
    assert is_hash(unmatchable_hash())
    assert not is_password("", unmatchable_hash())


@pytest.mark.parametrize("text", ["", "hunter22", "scrypt$", "scrypt$AAAA$AAAA", "md5$AAAA", "scrypt$é$é", "a$b$c$d"])
def test_other_texts_are_no_hashes(text: str) -> None:
    assert not is_hash(text)
    with pytest.raises(ValueError, match="no hash"):
        is_password("x", text)
