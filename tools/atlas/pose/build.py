# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""The files of assets/techniques from the pose files."""
import json
import subprocess
import time
from concurrent.futures import ProcessPoolExecutor
from functools import cache as cache_once, partial

from PIL import Image

import cache
import checksums
from mesh import REPOSITORY
from pose import check, colours, contacts, picture, preview, spec, store

ASSETS = REPOSITORY / "assets" / "techniques"
CREDIT = "Body and rig: MakeHuman (CC0 1.0)"


def pictures(content):
    """The texts of a pose file's pictures, from the store when nothing has changed."""
    key = store.picture_key(content)
    texts = store.load("picture", key)
    if texts is None:
        texts = store.save("picture", key, picture.drawn(content, picture.solved(content)))
    return texts


def names(content):
    """The files of a pose's pictures."""
    return [f"{content['id']}.svg"] + ([f"{content['id']}-2.svg"] if "second" in content else [])


def build(wanted=None, only_missing=False, output=ASSETS, jobs=1):
    """Draw the poses asked for, measure them, and write the tables of all; what went wrong, a line each."""
    output.mkdir(parents=True, exist_ok=True)
    one = partial(_built, only_missing=only_missing, output=output)
    if jobs > 1:
        with ProcessPoolExecutor(jobs) as pool:
            built = list(pool.map(one, spec.paths(wanted)))
    else:
        built = list(map(one, spec.paths(wanted)))
    contacts.write({path.stem: row for path, (_, row) in zip(spec.paths(wanted), built) if row})
    write_tables(output)
    return [line for complaints, _ in built for line in complaints]


def _built(path, only_missing, output):
    """Draw one pose; what went wrong, and its row in the table of contacts."""
    try:
        content = spec.read(path)
        if only_missing and _current(content, output):
            return [], None
        return _draw(content, output), contacts.row(content, picture.solved(content))
    except ValueError as error:
        return [str(error) if path.name in str(error) else f"{path.name}: {error}"], None


def _current(content, output):
    texts = store.load("picture", store.picture_key(content))
    files = [output / name for name in names(content)]
    return texts is not None and all(f.is_file() and f.read_text() == t for f, t in zip(files, texts))


def _draw(content, output):
    began = time.process_time()
    texts = pictures(content)
    complaints = []
    for name, text in zip(names(content), texts):
        (output / name).write_text(text, encoding="utf-8")
        size = len(text.encode())
        if size > picture.LARGEST:
            complaints.append(f"{name}: {size} bytes, at most {picture.LARGEST}")
        print(f"{size:7,d}  {name}  {time.process_time() - began:.1f} s", flush=True)
    return complaints


def write_tables(output):
    entries = []
    for path in spec.paths():
        try:
            entries.append(_entry(spec.read(path), output))
        except (ValueError, FileNotFoundError):
            continue  # has been complained of, or is not drawn yet
    (output / "index.json").write_text(index_text(entries), encoding="utf-8")
    (output / "palette.json").write_text(colours.text(), encoding="utf-8")
    checksums.write_list(output)


def _entry(content, output):
    files = names(content)
    head = (output / files[0]).read_text(encoding="utf-8").partition('viewBox="')[2].partition('"')[0].split()
    for name in files[1:]:
        (output / name).stat()
    return {"id": content["id"], "files": files, "width": float(head[2]), "height": float(head[3]),
            "figure": content.get("figure", "neutral"), "side": content["side"], "title": content["title"],
            "alt": content["alt"], "presses": _presses(content), "serves": content["serves"]}


def _presses(content):
    """Where its balls touch the neutral body at rest, [x, y, z] each."""
    places = [prop["at"] for prop in content.get("props", []) if prop["kind"] == "ball"]
    return [_rest_place(place) for place in places if isinstance(place, str)]


def _rest_place(name):
    if name.startswith("skin:"):
        return [float(number) for number in name[5:].split(",")]
    base, _, side = name.partition(".")
    x, y, z = _landmarks()[base]
    return [-x if side == "L" else x, y, z]


@cache_once
def _landmarks():
    listed = json.loads((REPOSITORY / "assets" / "atlas" / "landmarks.json").read_text(encoding="utf-8"))
    return {one["id"]: one["position"] for one in listed["landmarks"]}


def index_text(entries):
    """The index as JSON, a line a picture, sorted by id."""
    lines = [f"  {json.dumps(e, ensure_ascii=False)}" for e in sorted(entries, key=lambda e: e["id"])]
    head = '{\n "format": "knotfinder-techniques",\n "version": 1,\n "credit": ' + json.dumps(CREDIT)
    return head + ',\n "pictures": [\n' + ",\n".join(lines) + "\n ]\n}\n"


def previews(wanted, folder=None):
    """A quick PNG and the checks of each pose asked for."""
    folder = folder or cache.directory() / "techniques" / "preview"
    folder.mkdir(parents=True, exist_ok=True)
    for path in spec.paths(wanted):
        began = time.process_time()
        content = spec.read(path, whole=False)
        frames = picture.solved(content, quick=True)
        for number, image in enumerate(preview.images(content, frames), 1):
            file = folder / f"{content['id']}{'-2' if number == 2 else ''}.png"
            image.save(file)
            print(f"{file}  {time.process_time() - began:.1f} s")
        print("\n".join(check.report(content, frames)), flush=True)


def sheet(folder, wanted=None, assets=ASSETS):
    """PNGs of every picture (large, grey, 120 px wide) and a page that shows them."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = []
    for path in spec.paths(wanted):
        content = spec.read(path, whole=False)
        for name in names(content):
            file = assets / name
            if file.is_file():
                rows.append(_tiles(file, folder, content))
    page = '<meta charset="utf-8"><body style="font:14px sans-serif;background:#fdfcfa">' + "\n".join(rows)
    (folder / "index.html").write_text(page, encoding="utf-8")
    return folder / "index.html"


def _tiles(file, folder, content):
    large, grey, small = (folder / f"{file.stem}{part}.png" for part in ("", "-grey", "-120"))
    subprocess.run(["rsvg-convert", "-w", "900", "-b", "#fdfcfa", "-o", large, file], check=True)
    image = Image.open(large).convert("RGB")
    image.convert("L").save(grey)
    image.resize((120, max(1, round(120 * image.height / image.width))), Image.LANCZOS).save(small)
    alt = content.get("alt", "").format(side="right", other="left")
    return (f'<h3>{file.stem}</h3><p>{alt}</p><img src="{large.name}" width="600"> '
            f'<img src="{grey.name}" width="300"> <img src="{small.name}">')
