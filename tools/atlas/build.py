#!/usr/bin/python3
# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Builds assets/atlas from the measured body, landmarks.json and regions.json. See README.md beside this file.

    tools/atlas/build.py                  everything, into assets/atlas
    tools/atlas/build.py --tables         without the SVG pictures (quick)
    tools/atlas/build.py --contact DIR    landmark contact sheets for the eye, and nothing else
    tools/atlas/build.py --check          build twice afresh and compare every byte, also with assets/atlas
    tools/atlas/build.py --muscles        the muscle drawings, into assets/muscles (with ids: only these, for trying)
    tools/atlas/build.py --muscle-contact DIR   every muscle drawing on its figure with its crosses
    tools/atlas/build.py --muscle-sheets  docs/muscles: every muscle once, with its name and crosses
    tools/atlas/build.py --muscle-check   what is wrong with assets/muscles
    tools/atlas/build.py --techniques     the technique pictures, into assets/techniques (with ids: only these;
                                          with 'missing': those that are not up to date)
    tools/atlas/build.py --techniques ID --preview    a quick PNG of a pose, and its check
    tools/atlas/build.py --technique-gallery  docs/techniques.html, all technique pictures with what they are for
    tools/atlas/build.py --technique-contact DIR      every technique picture large, grey and small
    tools/atlas/build.py --technique-check            what is measured of every pose (with ids: of these), and
                                          contacts.json of it
"""
import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import checksums
import contact
import drawing
import muscle_build
import muscle_check
import muscle_contact
import muscle_model
import muscle_sheets
import palette
import regions
import regions_centres
import tables
from pose import build as techniques, check as technique_check, contacts as technique_contacts
from pose import gallery as technique_gallery
from pose import picture as technique_picture, spec as technique_spec
from atlas import load_atlas
from mesh import DEFAULT_BODY, FIGURES, REPOSITORY
from muscle_source import DEFAULT_MESHES
from projection import ALL_VIEWS

ASSETS = REPOSITORY / "assets" / "atlas"
LARGEST_PICTURE = 200_000  # bytes


def files(atlas, with_pictures=True):
    """Name and bytes of every file of assets/atlas, one after the other."""
    data, atlas_id = tables.cells_table(atlas.cells)
    yield "cells.bin", data
    yield "landmarks.json", tables.json_bytes(tables.landmarks_index(atlas.landmarks))
    middles = regions_centres.centres(atlas.body, atlas.cells, atlas.region_ids)
    yield "regions.json", tables.json_bytes(regions.table(regions.load(), middles))
    yield "palette.json", (json.dumps({"roles": palette.roles()}, indent=2) + "\n").encode()
    yield "views.json", tables.json_bytes(tables.views_index(atlas.body, atlas.cells, atlas_id))
    outlines = (atlas.cells, atlas.cells.region, atlas.region_ids)
    for figure in FIGURES:
        for view in ALL_VIEWS.values():
            yield f"{figure}-{view.id}.cells", tables.view_table(atlas.body, atlas.cells, figure, view, atlas_id)
            if with_pictures:
                yield f"{figure}-{view.id}.svg", _picture(figure, view, atlas.body, outlines)


def _picture(figure, view, body, outlines):
    svg = drawing.draw(figure, view, body, outlines).encode()
    if len(svg) > LARGEST_PICTURE:
        raise ValueError(f"{figure}-{view.id}.svg has {len(svg)} bytes, at most {LARGEST_PICTURE} allowed")
    return svg


def build(body, output, with_pictures=True):
    """Write all files, each complete before it gets its name, and the list of their checksums."""
    output.mkdir(parents=True, exist_ok=True)
    atlas = load_atlas(body)
    for name, data in files(atlas, with_pictures):
        temporary = output / f".{name}.part"
        temporary.write_bytes(data)
        temporary.replace(output / name)
        print(f"{len(data):9,d}  {name}", flush=True)
    checksums.write_list(output)


def check(body):
    """Complaints after two builds in fresh processes with empty caches: about each other, about assets/atlas."""
    with tempfile.TemporaryDirectory() as scratch:
        runs = [Path(scratch) / name for name in ("one", "two")]
        for seed, run in enumerate(runs):
            environment = {**os.environ, "PYTHONHASHSEED": str(seed), "XDG_CACHE_HOME": str(run / "cache")}
            command = [sys.executable, __file__, "--body", str(body), "--output", str(run / "atlas")]
            subprocess.run(command, env=environment, check=True, stdout=subprocess.DEVNULL)
        one, two = (run / "atlas" for run in runs)
        unequal = [f"two builds differ: {name}" for name in _different(one, two)]
        return unequal + [f"assets/atlas is out of date: {name}" for name in _different(one, ASSETS)]


def _different(one, two):
    names = {path.name for folder in (one, two) for path in folder.iterdir()}
    return sorted(name for name in names if _bytes(one / name) != _bytes(two / name))


def _bytes(path):
    return path.read_bytes() if path.is_file() else None


def _muscles(options):
    """All drawings into assets/muscles, or those asked for (all of them again when their code changes)."""
    atlas = load_atlas(options.body)
    output = options.output if options.output != ASSETS else muscle_build.ASSETS
    muscle_build.build(atlas, muscle_model.load(options.muscle_meshes, atlas), output, options.muscles)


def _techniques(options):
    """The technique pictures; what went wrong."""
    wanted = options.techniques
    if options.preview:
        return techniques.previews(wanted)
    missing = wanted == ["missing"]
    output = options.output if options.output != ASSETS else techniques.ASSETS
    return techniques.build(None if missing else wanted, missing, output, options.jobs)


def _check_techniques(wanted):
    rows = {}
    for path in technique_spec.paths(wanted):
        content = technique_spec.read(path, whole=False)
        frames = technique_picture.solved(content)
        print("\n".join(technique_check.report(content, frames)), flush=True)
        rows[path.stem] = technique_contacts.row(content, frames)
    technique_contacts.write(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--body", type=Path, default=DEFAULT_BODY, help="directory of the meshes")
    parser.add_argument("--output", "-o", type=Path, default=ASSETS)
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--tables", action="store_true", help="leave the SVG pictures out")
    what.add_argument("--contact", type=Path, metavar="DIR", help="write landmark contact sheets there")
    what.add_argument("--muscles", nargs="*", metavar="ID", help="write the muscle drawings")
    what.add_argument("--muscle-contact", type=Path, metavar="DIR", help="write contact sheets of the muscles there")
    what.add_argument("--muscle-sheets", action="store_true", help="write docs/muscles")
    what.add_argument("--muscle-check", action="store_true", help="check assets/muscles")
    what.add_argument("--techniques", nargs="*", metavar="ID", help="write the technique pictures")
    what.add_argument("--technique-contact", type=Path, metavar="DIR", help="show the technique pictures there")
    what.add_argument("--technique-gallery", action="store_true", help="write docs/techniques.html")
    what.add_argument("--technique-check", nargs="*", metavar="ID", help="measure the poses")
    parser.add_argument("--jobs", type=int, default=1, help="technique pictures drawn at the same time")
    parser.add_argument("--preview", action="store_true", help="with --techniques: a quick PNG only")
    parser.add_argument("--muscle-meshes", type=Path, default=DEFAULT_MESHES, help="directory of the muscles' meshes")
    parser.add_argument("--figure", choices=FIGURES, action="append", help="only this figure's muscles")
    what.add_argument("--check", action="store_true", help="build twice and compare")
    options = parser.parse_args()
    if options.contact:
        atlas = load_atlas(options.body)
        contact.write_contact_sheets(atlas.body, atlas.landmarks, options.contact)
        print(options.contact / "index.html")
    elif options.muscles is not None:
        _muscles(options)
    elif options.muscle_contact:
        for figure in options.figure or FIGURES:
            muscle_contact.write(options.muscle_contact, figure)
    elif options.muscle_sheets:
        muscle_sheets.write()
    elif options.muscle_check:
        sys.exit("\n".join(muscle_check.complaints()) or 0)
    elif options.techniques is not None:
        sys.exit("\n".join(_techniques(options) or []) or 0)
    elif options.technique_contact:
        print(techniques.sheet(options.technique_contact))
    elif options.technique_gallery:
        print(technique_gallery.write())
    elif options.technique_check is not None:
        _check_techniques(options.technique_check)
    elif options.check:
        complaints = check(options.body)
        print("\n".join(complaints) or "two builds and assets/atlas agree byte for byte")
        sys.exit(1 if complaints else 0)
    else:
        build(options.body, options.output, not options.tables)


if __name__ == "__main__":
    main()
