# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""One page with all technique pictures, to look through and to dispute: what each shows and is for."""
import html
import json

from mesh import REPOSITORY

ASSETS = REPOSITORY / "assets" / "techniques"
TECHNIQUES = REPOSITORY / "data" / "techniques"
PAGE = REPOSITORY / "docs" / "techniques.html"

HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Pictures of techniques – Knotfinder</title>
<style>
:root { font: 16px/1.45 system-ui, "DejaVu Sans", sans-serif; color: #1e2327; background: #fff; }
body { max-width: 70rem; margin: 0 auto; padding: 1.2rem; }
h1 { font-size: 1.8em; margin: .2em 0; }
h2 { color: #1f4e6b; border-bottom: 3px solid #b3122d; margin: 2em 0 .6em; }
p { margin: .3em 0; }
.pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(19rem, 1fr)); gap: 1rem; }
figure { margin: 0; border: 1px solid #dcd8d1; border-radius: 6px; padding: .6rem; break-inside: avoid; }
figure img { display: block; width: 100%; height: 13rem; object-fit: contain; background: #fcfbf9; }
figcaption { font-size: .88em; margin-top: .4rem; }
.muted { color: #5b6167; }
</style>
</head>
<body>
<main>
<h1>Pictures of techniques</h1>
<p>How to lie, hold and press, as the program shows it. Those with a side are drawn for the right and mirrored for the
left. Each is made from a file in <code>tools/atlas/poses</code>, which says for which exercises it is right.</p>
"""
FOOT = '</main>\n<footer class="muted"><p>{}</p></footer>\n</body>\n</html>\n'


def write(page=PAGE):
    index = json.loads((ASSETS / "index.json").read_text(encoding="utf-8"))
    page.write_text(text(index, _names()), encoding="utf-8")
    return page


def text(index, names):
    """The page: a part for each technique, in order of its name."""
    techniques = sorted({s["technique"] for p in index["pictures"] for s in p["serves"]}, key=lambda t: names.get(t, t))
    parts = [HEAD]
    for technique in techniques:
        shown = [p for p in index["pictures"] if any(s["technique"] == technique for s in p["serves"])]
        parts.append(f"<section>\n<h2>{html.escape(names.get(technique, technique))}</h2>\n<div class=\"pictures\">\n")
        parts += [_figure(picture, technique) for picture in shown]
        parts.append("</div>\n</section>\n")
    return "".join(parts) + FOOT.format(html.escape(index["credit"]))


def _figure(picture, technique):
    alt = html.escape(picture["alt"].format(side="right", other="left"))
    images = "".join(f'<img src="../assets/techniques/{file}" alt="{alt}">\n' for file in picture["files"])
    return f"<figure>\n{images}<figcaption>{alt}<br><span class=\"muted\">{_uses(picture, technique)}</span></figcaption>\n</figure>\n"


def _uses(picture, technique):
    """Whom it serves, in the ids of the data."""
    uses = [s for s in picture["serves"] if s["technique"] == technique]
    named = [i for s in uses for key in ("points", "muscles", "names", "regions") for i in s.get(key, [])]
    if any(s.get("any") for s in uses):
        named.append("any place" if named else "every place")
    return html.escape(", ".join(dict.fromkeys(named)))


def _names():
    return {data["id"]: data["name"] for data in (json.loads(f.read_text(encoding="utf-8")) for f in TECHNIQUES.glob("*.json"))}
