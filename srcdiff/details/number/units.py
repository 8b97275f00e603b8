"""Units of measure, money and time with their factors, and nothing that reads a text."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number is a number of: a dimension, and the factor and offset that turn it into the base unit of that."""

    dimension: str
    factor: float = 1.0
    offset: float = 0.0


_TABLE: dict[str, tuple[tuple[str, float], ...]] = {
    "time": (
        ("second seconds sec secs", 1),
        ("minute minutes min mins", 60),
        ("hour hours hr hrs", 3600),
        ("day days", 86400),
        ("week weeks", 604800),
        ("fortnight fortnights", 1209600),
        ("month months", 2629800),
        ("quarter quarters", 7889400),
        ("year years yr yrs year-old years-old", 31557600),
        ("decade decades", 315576000),
        ("century centuries", 3155760000),
    ),
    "length": (
        ("millimetre millimetres millimeter millimeters mm", 0.001),
        ("centimetre centimetres centimeter centimeters cm", 0.01),
        ("metre metres meter meters m", 1),
        ("kilometre kilometres kilometer kilometers km kms", 1000),
        ("inch inches", 0.0254),
        ("foot feet ft", 0.3048),
        ("yard yards yd yds", 0.9144),
        ("mile miles", 1609.344),
    ),
    "mass": (
        ("milligram milligrams mg", 1e-6),
        ("gram grams gramme grammes g", 0.001),
        ("kilogram kilograms kilo kilos kg", 1),
        ("tonne tonnes", 1000),
        ("ton tons", 1000),
        ("ounce ounces oz", 0.0283495),
        ("pound-mass lb lbs", 0.453592),
        ("stone stones", 6.35029),
    ),
    "volume": (
        ("millilitre millilitres milliliter milliliters ml", 0.001),
        ("litre litres liter liters", 1),
        ("pint pints", 0.5),
        ("gallon gallons", 3.78541),
        ("barrel barrels", 158.987),
    ),
    "area": (
        ("acre acres", 4046.86),
        ("hectare hectares ha", 10000),
        ("square-metre sqm", 1),
        ("square-mile", 2589988),
        ("square-kilometre", 1e6),
        ("square-foot sqft", 0.092903),
    ),
    "speed": (("mph", 0.44704), ("km/h kph kmh", 0.277778), ("knot knots", 0.514444)),
    "power": (
        ("watt watts", 1),
        ("kilowatt kilowatts kw", 1e3),
        ("megawatt megawatts mw", 1e6),
        ("gigawatt gigawatts gw", 1e9),
    ),
    "share": (("percent per-cent % pct", 0.01), ("percentage-point percentage-points pp", 0.010000001)),
    "money:USD": (("dollar dollars usd $ us$", 1),),
    "money:*": (("cent cents ¢", 0.01),),  # of whatever has cents
    "money:GBP": (("pound pounds gbp £ sterling", 1), ("penny pence p", 0.01)),
    "money:EUR": (("euro euros eur €", 1),),
    "money:JPY": (("yen jpy ¥", 1),),
    "money:INR": (("rupee rupees inr ₹", 1),),
    "money:CNY": (("yuan renminbi cny rmb", 1),),
    "money:CHF": (("franc francs chf", 1),),
    "money:RUB": (("rouble roubles ruble rubles rub ₽", 1),),
    "money:KRW": (("won krw ₩", 1),),
}

_SQUARE = {
    "metres": "square-metre", "meters": "square-metre", "miles": "square-mile", "kilometres": "square-kilometre",
    "kilometers": "square-kilometre", "feet": "square-foot", "metre": "square-metre", "mile": "square-mile",
}  # fmt: skip

UNITS: dict[str, Unit] = {
    word: Unit(dimension, factor)
    for dimension, rows in _TABLE.items()
    for words, factor in rows
    for word in words.split()
}
UNITS.update(
    {
        "celsius": Unit("temperature"),
        "°c": Unit("temperature"),
        "degrees celsius": Unit("temperature"),
        "fahrenheit": Unit("temperature", 5 / 9, -32.0),
        "°f": Unit("temperature", 5 / 9, -32.0),
        "degrees fahrenheit": Unit("temperature", 5 / 9, -32.0),
        "degrees": Unit("degrees"),
        "°": Unit("degrees"),
        "per cent": UNITS["percent"],
        "basis points": Unit("share", 0.0001),
        "basis point": Unit("share", 0.0001),
        "percentage points": UNITS["pp"],
        "percentage point": UNITS["pp"],
    }
    | {f"square {word}": UNITS[name] for word, name in _SQUARE.items()}
)

COUNT = Unit("count")
ORDINAL = Unit("ordinal")
