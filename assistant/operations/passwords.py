"""Passwords as salted scrypt hashes, the only form in which they are kept. Knows no account."""

import base64
import binascii
import hashlib
import hmac
import os

from corpus.errors import UserError

# The cost that OWASP's cheat sheet on password storage gives for 32 MiB: some tenths of a second for each guess.
_COST = 2**15
_BLOCK = 8
_LANES = 3
# OpenSSL refuses more than 32 MiB unless told; this is what the cost above needs, and some room.
_MAX_BYTES = 64 * 2**20
_SALT_BYTES = 16
_DIGEST_BYTES = 64
_SCHEME = "scrypt"
LEAST_PASSWORD_CHARS = 8
# Long enough for a sentence; no more than that is hashed.
MAX_PASSWORD_CHARS = 200


def hash_password(password: str) -> str:
    """`password` as it may be kept: another text at each call. Raises UserError where it is too short or long."""
    if not LEAST_PASSWORD_CHARS <= len(password) <= MAX_PASSWORD_CHARS:
        bounds = f"{LEAST_PASSWORD_CHARS} to {MAX_PASSWORD_CHARS}"
        raise UserError(f"The password has {len(password)} characters: choose one of {bounds}.")
    salt = os.urandom(_SALT_BYTES)
    return _text(salt, _scrypt(password, salt))


def unmatchable_hash() -> str:
    """A hash that no password is known for: to spend as long on a wrong name as on a wrong password."""
    return _text(bytes(_SALT_BYTES), bytes(_DIGEST_BYTES))


def is_password(password: str, hashed: str) -> bool:
    """Whether `hashed` was made of `password`; takes as long either way. Raises ValueError where it is no hash."""
    salt, expected = _parts(hashed)
    return hmac.compare_digest(_scrypt(password[: MAX_PASSWORD_CHARS + 1], salt), expected)


def is_hash(text: str) -> bool:
    """Whether `text` has the form that `hash_password` gives."""
    try:
        _parts(text)
    except ValueError:
        return False
    return True


def _text(salt: bytes, digest: bytes) -> str:
    return "$".join((_SCHEME, *(base64.b64encode(part).decode() for part in (salt, digest))))


def _parts(hashed: str) -> tuple[bytes, bytes]:
    scheme, _, encoded = hashed.partition("$")
    try:
        salt, digest = (base64.b64decode(part, validate=True) for part in encoded.split("$"))
    except (binascii.Error, ValueError) as error:
        raise ValueError("no hash of a password") from error
    if (scheme, len(salt), len(digest)) != (_SCHEME, _SALT_BYTES, _DIGEST_BYTES):
        raise ValueError("no hash of a password")
    return salt, digest


def _scrypt(password: str, salt: bytes) -> bytes:
    secret = password.encode("utf-8", "surrogatepass")
    return hashlib.scrypt(secret, salt=salt, n=_COST, r=_BLOCK, p=_LANES, maxmem=_MAX_BYTES, dklen=_DIGEST_BYTES)
