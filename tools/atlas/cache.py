# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Slow results kept between runs, in the user's cache directory, under a key of everything they depend on."""
import hashlib
import os
from pathlib import Path

import numpy as np

KEPT = 4  # results of one name that stay when newer ones are written


def directory():
    base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "knotfinder-atlas"


def key(*parts):
    """A hash of arrays, strings and the files named by existing paths."""
    digest = hashlib.sha256()
    for part in parts:
        if isinstance(part, np.ndarray):
            digest.update(str((part.dtype, part.shape)).encode() + np.ascontiguousarray(part).tobytes())
        elif isinstance(part, (str, Path)) and Path(part).is_file():
            digest.update(Path(part).read_bytes())
        else:
            digest.update(repr(part).encode())
    return digest.hexdigest()[:24]


def arrays(name, key_, make):
    """The dict of arrays that `make()` returns, from the cache when it is there."""
    path = directory() / f"{name}-{key_}.npz"
    if path.is_file():
        with np.load(path) as stored:
            return {k: stored[k] for k in stored.files}
    result = make()
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_suffix(f".{os.getpid()}.npz")
    np.savez(temporary, **result)
    temporary.replace(path)
    _forget_old(name)
    return result


def _forget_old(name):
    """Keep only the newest results of a name."""
    kept = sorted(directory().glob(f"{name}-*.npz"), key=lambda p: p.stat().st_mtime, reverse=True)
    for path in kept[KEPT:]:
        path.unlink(missing_ok=True)


def array(name, key_, make):
    """One array, from the cache when it is there."""
    return arrays(name, key_, lambda: {"value": make()})["value"]
