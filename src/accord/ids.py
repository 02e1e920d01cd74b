"""Ids are hashes of content: the same input gives the same ids."""

from __future__ import annotations

import hashlib


def content_id(prefix: str, *parts: str) -> str:
    """`prefix`, an underscore and 12 hex digits of SHA-256 over the parts, each ended by a NUL.

    >>> content_id("r", "Reuters", "text") == content_id("r", "Reuters", "text")
    True
    >>> content_id("r", "ab", "c") == content_id("r", "a", "bc")
    False
    """
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass"))
        digest.update(b"\0")
    return f"{prefix}_{digest.hexdigest()[:12]}"
