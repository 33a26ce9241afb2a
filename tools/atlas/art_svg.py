# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""A picture as shapes by role, and its text: SVG Tiny 1.2 of groups and paths only, plain colours, no style sheet."""
from dataclasses import dataclass

import palette

SIDES = {"right": "left", "left": "right"}


@dataclass(frozen=True)
class Shape:
    """Paths filled with one role; the outline of the body also has a stroke."""

    paths: tuple
    fill: str | None = None
    stroke: str | None = None
    stroke_width: float = 0.0
    id: str | None = None


@dataclass(frozen=True)
class Picture:
    width: float
    height: float
    skin: tuple
    lines: tuple
    regions: tuple

    def mirrored(self):
        """The same picture of the other side: coordinates mirrored, sides of the ids exchanged."""
        groups = (tuple(self._flip(shape) for shape in group) for group in (self.skin, self.lines, self.regions))
        skin, lines, regions = groups
        return Picture(self.width, self.height, skin, lines, regions)

    def _flip(self, shape):
        name, dot, side = (shape.id or "").rpartition(".")
        id_ = name + dot + SIDES.get(side, side) if dot else shape.id
        paths = tuple(path.mirrored(self.width) for path in shape.paths)
        return Shape(paths, shape.fill, shape.stroke, shape.stroke_width, id_)

    def text(self, title):
        lines = [
            f'<svg xmlns="http://www.w3.org/2000/svg" version="1.2" baseProfile="tiny" '
            f'viewBox="0 0 {self.width:g} {self.height:g}">',
            f"<title>{title}</title>",
            '<g id="skin">',
            *map(_element, self.skin),
            "</g>",
            '<g id="lines">',
            *map(_element, self.lines),
            "</g>",
            '<g id="regions" fill="none" stroke="none">',
            *map(_element, self.regions),
            "</g>",
            "</svg>",
        ]
        return "\n".join(lines) + "\n"


def _element(shape):
    colours = palette.roles()
    attributes = [f'id="{shape.id}"'] if shape.id else []
    if shape.fill:
        attributes.append(f'fill="{colours[shape.fill]["light"]}"')
    if shape.stroke:
        attributes.append(f'stroke="{colours[shape.stroke]["light"]}" stroke-width="{shape.stroke_width:g}"')
    data = "".join(path.data() for path in shape.paths)
    return f'<path {" ".join(attributes)} d="{data}"/>'
