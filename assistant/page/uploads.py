"""Uploads: files that people send, kept aside until what was recognised in them is confirmed."""

import re
import shutil
import uuid
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

from assistant.assembly import office_folder
from corpus.document import Document
from corpus.errors import UserError
from corpus.library import ids_outside
from corpus.office import recognised_document
from corpus.readers import MAX_MEGABYTES

_TOKEN = re.compile(r"[0-9a-f]{32}")
# File systems take 255 bytes; a Chinese character has three.
_MAX_NAME_CHARS = 80
_UNSAFE = re.compile(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u202a-\u202e\u2066-\u2069\ud800-\udfff]')


async def keep_upload(home: Path, name: str, chunks: AsyncIterator[bytes]) -> str:
    """The token under which the file of `chunks` is kept. Raises UserError where it is too large."""
    token = uuid.uuid4().hex
    folder = _uploads(home) / token
    folder.mkdir(parents=True)
    size = 0
    with (folder / _file_name(name)).open("wb") as file:
        async for chunk in chunks:
            size += len(chunk)
            if size > MAX_MEGABYTES * 1024 * 1024:
                break
            file.write(chunk)
    if size > MAX_MEGABYTES * 1024 * 1024:
        shutil.rmtree(folder)
        raise UserError(
            f"The file has more than {MAX_MEGABYTES} MB: split it, or save it without pictures.",
            chinese=f"文件超过 {MAX_MEGABYTES} MB：请拆分，或去掉图片后另存。",
        )
    return token


def uploaded_file(home: Path, token: str) -> Path:
    """The file kept under `token`. Raises UserError where there is none any more."""
    folder = _uploads(home) / token
    files = [path for path in folder.iterdir() if path.is_file()] if _TOKEN.fullmatch(token) and folder.is_dir() else []
    if not files:
        raise UserError(
            "The uploaded file is not kept any more: choose it again.", chinese="上传的文件已不再保存：请重新选择。"
        )
    return files[0]


def recognised(home: Path, token: str) -> Document:
    """The document that would be made of an upload; nothing is added. Raises UserError where it cannot be read."""
    # The short title is left open: it follows the title, which a person may correct.
    return replace(recognised_document(uploaded_file(home, token)), short_title="")


def forget_upload(home: Path, token: str) -> None:
    """Removes what is kept under `token`."""
    if _TOKEN.fullmatch(token):
        shutil.rmtree(_uploads(home) / token, ignore_errors=True)


def forget_all(home: Path) -> None:
    """Removes what was never confirmed."""
    shutil.rmtree(_uploads(home), ignore_errors=True)


def removable_ids(home: Path, documents: tuple[Document, ...]) -> frozenset[str]:
    """The ids of the office's own documents."""
    return frozenset(one.id for one in documents) - frozenset(ids_outside(office_folder(home)))


def _uploads(home: Path) -> Path:
    return home / "uploads"


def _file_name(name: str) -> str:
    """The last part of a name that a browser sent, without what a file system or a terminal would obey."""
    path = Path(_UNSAFE.sub("_", name.replace("\\", "/").rsplit("/", 1)[-1]).strip(" ."))
    return f"{path.stem[:_MAX_NAME_CHARS] or 'file'}{path.suffix[:10]}"
