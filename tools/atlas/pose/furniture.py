# SPDX-License-Identifier: MIT
# Copyright the Knotfinder authors
"""Props made of simpler ones: chairs, beds, steps, doorways, canes, bags, screens.

Each stands at `at` [x, y, z], moved along with the point `about` (by default not up or down), turned by `yaw` degrees.
"""
import numpy as np
from scipy.spatial.transform import Rotation

from pose import shapes

LEG = 34.0  # mm, thickness of a chair's leg
SIZES = {"phone": (72, 150, 9), "keyboard": (430, 20, 140), "book": (150, 24, 210), "slab": (200, 20, 200)}
SLAB_ROLE = {"phone": "screen", "keyboard": "metal", "book": "wood", "slab": "wood", "block": "wood"}


def turned(spec):
    """The turn of a prop by its yaw, pitch and roll."""
    angles = [spec.get(name, 0) for name in ("yaw", "pitch", "roll")]
    return Rotation.from_euler("YXZ", angles, degrees=True).as_matrix()


def _boxes(placer, spec, name, parts, role):
    """Boxes given as (low, high) about the prop's base."""
    base, turn = placer.base(spec), turned(spec)
    for number, (low, high) in enumerate(parts):
        placer.box(spec, f"{name}-{number}", np.array(low, float), np.array(high, float), role, turn=turn, base=base,
                   shaded="top" if number == 0 else None)


def chair(placer, spec, name):
    """A simple chair: 'seat' its height, 'w', 'depth', 'back' the height of its back over the seat (0: none).

    The seat's middle lies 'dz' mm before the base, so that 'about': 'coccyx_tip' puts a sitter well on it.
    """
    top, half, depth = spec.get("seat", 455), spec.get("w", 430) / 2, spec.get("depth", 420)
    z, back = spec.get("dz", 95), spec.get("back", 430)
    front, rear, thick = z + depth / 2, z - depth / 2, spec.get("thick", 36)
    parts = [((-half, top - thick, rear), (half, top, front))]
    for x in (-half + 8, half - LEG - 8):
        parts.append(((x, 0, front - LEG - 8), (x + LEG, top - thick, front - 8)))
        parts.append(((x, 0, rear + 2), (x + LEG, (top + back - 30) if back else top - thick, rear + 2 + LEG)))
    if back:
        parts.append(((-half, top + back * 0.45, rear), (half, top + back, rear + 26)))
    _boxes(placer, spec, name, parts, "wood")


def stool(placer, spec, name):
    """A round seat on four legs: 'h', 'd'."""
    base, height, radius = placer.base(spec), spec.get("h", 455), spec.get("d", 350) / 2
    solid = shapes.cylinder(base + [0, height - 20, 0], (0, 1, 0), radius, 40)
    placer.hard_cylinder(name, base + [0, height - 20, 0], (0, 1, 0), radius, 40)
    placer.round(spec, name, solid, "wood", 0.3, 0.62)
    placer.caps(spec, name, solid, "wood", 4)
    for number, (a, b) in enumerate(((-1, -1), (-1, 1), (1, 1), (1, -1))):
        low, high = np.array([a, 0, b]) * radius * 0.62, np.array([a, 0, b]) * radius * 0.5
        path = shapes.smooth_path([base + low, base + high + [0, height - 36, 0]], False)
        placer.round(spec, f"{name}-leg{number}", shapes.sweep(path, 16, 16), "wood", 0.3, 0.62)


def bed(placer, spec, name):
    """A mattress ('lo' to 'hi') on a frame with legs down to the floor."""
    low, high = placer.corners(spec)
    placer.box(spec, f"{name}-mattress", low, high, "mat", shaded="top")
    rail = low[1] - spec.get("rail", 70)
    wood = {k: v for k, v in spec.items() if k != "role"}
    placer.box(wood, f"{name}-frame", [low[0] - 8, rail, low[2] - 8], [high[0] + 8, low[1], high[2] + 8], "wood")
    for number, (x, z) in enumerate(((low[0], low[2]), (low[0], high[2] - 60), (high[0] - 60, low[2]),
                                     (high[0] - 60, high[2] - 60))):
        if rail > 5:
            placer.box(wood, f"{name}-leg{number}", [x, 0, z], [x + 60, rail, z + 60], "wood")


def steps(placer, spec, name):
    """Steps that rise forward: 'count', 'w', 'rise', 'run'."""
    half, rise, run = spec.get("w", 700) / 2, spec.get("rise", 170), spec.get("run", 280)
    count = spec.get("count", 2)
    parts = [((-half, 0, k * run), (half, (k + 1) * rise, (k + 1) * run)) for k in range(count)]
    base, turn = placer.base(spec), turned(spec)
    for number, (low, high) in enumerate(parts):
        placer.box(spec, f"{name}-{number}", np.array(low, float), np.array(high, float), "wood", turn=turn, base=base,
                   shaded="top")


def doorway(placer, spec, name):
    """Two posts of a wall with a gap of 'width' between, 'h' high, 'thick' deep, each 'post' wide."""
    half, post = spec.get("width", 860) / 2, spec.get("post", 150)
    height, thick = spec.get("h", 2000), spec.get("thick", 110) / 2
    parts = [((s - post if s < 0 else s, 0, -thick), (s if s < 0 else s + post, height, thick))
             for s in (-half, half)]
    _boxes(placer, spec, name, parts, "wall")


def slab(placer, spec, name):
    """A box turned freely: 'size' [w, h, d] about its middle; a phone, keyboard or book has a size of its own."""
    kind = spec["kind"]
    size = np.array(spec.get("size", SIZES.get(kind, SIZES["slab"])), float)
    at = spec.get("at", (0, 0, 0))
    base = placer.base(spec) if not isinstance(at, (str, dict)) else placer.spot(at)
    placer.box(spec, name, -size / 2, size / 2, SLAB_ROLE[kind], turn=turned(spec), base=base)


def screen(placer, spec, name):
    """A screen on a foot: 'at' is the middle of its foot, 'size' [w, h], 'h' the height of its lower edge."""
    width, height = spec.get("size", (540, 330))
    low = spec.get("h", 90)
    parts = [((-width / 2, low, -14), (width / 2, low + height, 14)), ((-110, 0, -90), (110, 12, 90)),
             ((-24, 12, -40), (24, low + height / 2, -16))]
    _boxes(placer, spec, name, parts, "screen")


def cane(placer, spec, name):
    """A hook cane: its knob on the skin at 'at', its rod over 'via' spots to the 'hands' spots and a little beyond."""
    knob, radius = spec.get("knob", 34) / 2, spec.get("d", 20) / 2
    tip = placer.spot(spec["at"]) + placer.facing(spec["at"]) * (knob - spec.get("squash", 5))
    out = placer.facing(spec["at"])
    points = [tip, tip + out * spec.get("stem", 50)]
    points += [placer.spot(spot) for spot in (*spec.get("via", ()), *spec["hands"])]
    last = shapes.unit(points[-1] - points[-2])
    points.append(points[-1] + last * spec.get("beyond", 90))
    rod = shapes.smooth_path(points)
    placer.round(spec, f"{name}-rod", shapes.sweep(rod, radius, radius), "tool", 0.0, 0.9)
    placer.hard_ball(spec, name, tip, knob)
    placer.round(spec, f"{name}-knob", shapes.ball(tip, knob, 24), "tool")


def bag(placer, spec, name):
    """A bag: a soft body of 'size' at 'at', a strap over the spots of 'strap'."""
    width, height, depth = spec.get("size", (300, 240, 110))
    solid = shapes.rounded((0, 0, 0), (width / 2, height / 2, depth / 2), spec.get("power", 0.45))
    points = solid[0] @ turned(spec).T + placer.spot(spec["at"])
    placer.round(spec, name, (points, solid[1], None), "tool", 0.2)
    if "strap" in spec:
        path = shapes.smooth_path([placer.spot(s) for s in spec["strap"]])
        placer.round(spec, f"{name}-strap", shapes.sweep(path, spec.get("width", 34) / 2, 3,
                                                         spec.get("face", (0.01, 1, 0.01))), "tool", 0.2, 0.8)


MAKERS = {"chair": chair, "stool": stool, "bed": bed, "steps": steps, "doorway": doorway, "screen": screen,
          "cane": cane, "bag": bag, **dict.fromkeys(SLAB_ROLE, slab)}
