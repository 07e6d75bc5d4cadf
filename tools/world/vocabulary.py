"""The words of the world, and what each one means in pixels."""

SHAPES = ("circle", "square", "triangle", "star", "heart", "cross")

COLOURS = {
    "red": (0xE6, 0x30, 0x2B),
    "green": (0x2F, 0xA8, 0x4F),
    "blue": (0x2F, 0x6B, 0xE0),
    "yellow": (0xF2, 0xCE, 0x2E),
    "orange": (0xF2, 0x86, 0x2E),
    "purple": (0x8A, 0x3F, 0xC7),
    "white": (0xF4, 0xF4, 0xF4),
    "black": (0x1C, 0x1C, 0x1C),
}

# The second colour of a striped or dotted object: lighter on dark colours, darker on light ones.
ACCENTS = {
    "red": (255, 190, 180),
    "green": (190, 240, 195),
    "blue": (190, 215, 255),
    "yellow": (150, 105, 10),
    "orange": (255, 225, 180),
    "purple": (230, 200, 255),
    "white": (120, 120, 130),
    "black": (190, 190, 190),
}

# Radius in pixels.
SIZES = {"small": 8, "large": 13}

FILLS = ("solid", "striped", "dotted")

# Every phrase has four words, so captions that differ in one slot keep their length.
BACKGROUNDS = {
    "white": "on a white background",
    "yellow": "on a yellow background",
    "blue": "on a blue background",
    "pink": "on a pink background",
    "night": "under a night sky",
    "beach": "on a sandy beach",
    "meadow": "on a grassy meadow",
    "snow": "on a snowy field",
}

# The object colour that would vanish on each background.
HIDDEN_COLOUR = {
    "white": "white",
    "yellow": "yellow",
    "blue": "blue",
    "pink": None,
    "night": "black",
    "beach": "yellow",
    "meadow": "green",
    "snow": "white",
}

# (shape, colour) pairs that appear in no training data: the compositional split.
HELD_OUT = frozenset(
    {
        ("star", "purple"),
        ("heart", "black"),
        ("square", "orange"),
        ("triangle", "white"),
        ("cross", "green"),
        ("circle", "orange"),
    }
)
