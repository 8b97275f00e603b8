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
        ("millisecond milliseconds ms", 0.001),
        ("second seconds sec secs", 1),
        ("minute minutes min mins", 60),
        ("hour hours hr hrs", 3600),
        ("day days", 86400),
        ("week weeks", 604800),
        ("fortnight fortnights", 1209600),
        ("month months month-old months-old", 2629800),
        ("quarter quarters", 7889400),
        ("year years yr yrs year-old years-old", 31557600),
        ("decade decades", 315576000),
        ("century centuries", 3155760000),
    ),
    "length": (
        ("millimetre millimetres millimeter millimeters mm", 0.001),
        ("centimetre centimetres centimeter centimeters cm cms", 0.01),
        ("decimetre decimetres decimeter decimeters dm", 0.1),
        ("metre metres meter meters m", 1),
        ("kilometre kilometres kilometer kilometers km kms", 1000),
        ("inch inches", 0.0254),
        ("foot feet ft", 0.3048),
        ("yard yards yd yds", 0.9144),
        ("mile miles", 1609.344),
        ("nautical-mile nautical-miles", 1852),
        ("light-year light-years", 9.4607e15),
    ),
    "mass": (
        ("microgram micrograms microgramme microgrammes mcg μg µg", 1e-9),
        ("milligram milligrams milligramme milligrammes mg", 1e-6),
        ("gram grams gramme grammes g", 0.001),
        ("kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs", 1),
        ("tonne tonnes t metric-ton metric-tons", 1000),
        ("ton tons", 1000),
        ("ounce ounces oz", 0.0283495),
        ("pound-mass lb lbs", 0.453592),
        ("stone stones", 6.35029),
        ("carat carats", 0.0002),
        ("dram drams drachma drachmas", 0.0017718),
    ),
    "volume": (
        ("millilitre millilitres milliliter milliliters ml", 0.001),
        ("litre litres liter liters", 1),
        ("teaspoon teaspoons tsp", 0.005),
        ("tablespoon tablespoons tbsp", 0.015),
        ("pint pints", 0.5),
        ("gallon gallons", 3.78541),
        ("barrel barrels", 158.987),
        ("cubic-metre cubic-metres cubic-meter cubic-meters m3", 1000),
        ("cubic-foot cubic-feet", 28.3168),
    ),
    "area": (
        ("acre acres", 4046.86),
        ("hectare hectares ha", 10000),
        ("square-metre square-metres square-meter square-meters sqm m2 sq-m", 1),
        ("square-mile square-miles sq-mile sq-miles", 2589988),
        ("square-kilometre square-kilometres square-kilometer square-kilometers km2 sq-km", 1e6),
        ("square-foot square-feet sqft sq-ft", 0.092903),
        ("square-yard square-yards", 0.836127),
    ),
    "speed": (("mph", 0.44704), ("km/h kph kmh", 0.277778), ("knot knots", 0.514444)),
    "power": (
        ("watt watts", 1),
        ("kilowatt kilowatts kw", 1e3),
        ("megawatt megawatts mw", 1e6),
        ("gigawatt gigawatts gw", 1e9),
    ),
    "energy": (("kilowatt-hour kilowatt-hours kwh", 1), ("megawatt-hour megawatt-hours mwh", 1e3)),
    "food energy": (("calorie calories kcal kilocalorie kilocalories", 1),),
    "data": (
        ("byte bytes", 1),
        ("kilobyte kilobytes kb", 1e3),
        ("megabyte megabytes mb", 1e6),
        ("gigabyte gigabytes gb", 1e9),
        ("terabyte terabytes tb", 1e12),
    ),
    "share": (("percent percentage % pct", 0.01),),
    "pp": (("percentage-point percentage-points pp", 1),),
    "points": (("point points", 1),),
    "money:$": (("dollar dollars $", 1),),  # of whichever country
    "money:USD": (("usd us$", 1),),
    "money:AUD": (("a$ au$ aud", 1),),
    "money:CAD": (("c$ ca$ cad", 1),),
    "money:HKD": (("hk$ hkd", 1),),
    "money:NZD": (("nz$ nzd", 1),),
    "money:SGD": (("s$ sgd", 1),),
    "money:*": (("cent cents ¢", 0.01),),  # of whatever has cents
    "money:GBP": (("pound pounds gbp £ sterling", 1), ("penny pence p", 0.01)),
    "money:EUR": (("euro euros eur €", 1),),
    "money:JPY": (("yen jpy ¥", 1),),
    "money:INR": (("rupee rupees inr rs ₹", 1),),
    "money:CNY": (("yuan renminbi cny rmb 元", 1),),
    "money:CHF": (("franc francs chf", 1),),
    "money:RUB": (("rouble roubles ruble rubles rub ₽", 1),),
    "money:KRW": (("won krw ₩", 1),),
    "money:BTC": (("bitcoin bitcoins btc ₿", 1),),
    "money:MXN": (("mxn mex$ mxn$", 1),),
    "money:peso": (("peso pesos", 1),),
    "money:krona": (("krona kronor krone kroner sek nok dkk", 1),),
    "money:lira": (("lira liras", 1),),
    "money:rand": (("rand zar", 1),),
    "money:real": (("reais brl r$", 1),),
    "money:shekel": (("shekel shekels nis ₪", 1),),
    "money:zloty": (("zloty zlotys pln", 1),),
    "money:baht": (("baht thb", 1),),
    "money:dirham": (("dirham dirhams aed", 1),),
    "money:riyal": (("riyal riyals sar", 1),),
    "money:hryvnia": (("hryvnia hryvnias uah", 1),),
    "money:guilder": (("guilder guilders", 1),),
    "money:mark": (("deutschmark deutschmarks", 1),),
    "money:tenge": (("tenge kzt", 1),),
    "money:koruna": (("koruna korunas koruny czk crowns", 1),),
    "money:forint": (("forint forints huf", 1),),
    "money:naira": (("naira ngn", 1),),
    "money:shilling": (("shilling shillings kes", 1),),
    "money:rupiah": (("rupiah idr", 1),),
    "money:ringgit": (("ringgit myr", 1),),
    "money:lev": (("lev leva bgn", 1),),
    "angle": (),
}

UNITS: dict[str, Unit] = {
    word: Unit(dimension, factor)
    for dimension, rows in _TABLE.items()
    for words, factor in rows
    for word in words.split()
}
UNITS |= {name.replace("-", " "): unit for name, unit in UNITS.items() if "-" in name and not name.endswith("old")}
_CELSIUS, _FAHRENHEIT = Unit("temperature"), Unit("temperature", 5 / 9, -32.0)
_STATES = {
    "us": "usd", "american": "usd", "australian": "aud", "canadian": "cad", "hong kong": "hkd", "new zealand": "nzd",
    "singapore": "sgd",
}  # fmt: skip
UNITS |= (
    dict.fromkeys(("celsius", "celcius", "centigrade", "°c", "degrees celsius", "degrees centigrade"), _CELSIUS)
    | dict.fromkeys(("fahrenheit", "°f", "degrees fahrenheit"), _FAHRENHEIT)
    | {"degrees c": _CELSIUS, "degrees f": _FAHRENHEIT, "° c": _CELSIUS, "° f": _FAHRENHEIT}
    | {word: Unit("degrees") for word in ("degrees", "degree", "°")}
    | dict.fromkeys(("per cent", "per-cent"), UNITS["percent"])
    | {word: Unit("pp", 0.01) for word in ("basis points", "basis point")}
    | {"miles per hour": UNITS["mph"], "miles an hour": UNITS["mph"]}
    | dict.fromkeys(("kilometres per hour", "kilometers per hour", "kilometres an hour"), UNITS["kph"])
    | {f"{state} {word}": UNITS[code] for state, code in _STATES.items() for word in ("dollar", "dollars")}
    | {f"swiss {word}": UNITS["chf"] for word in ("franc", "francs")}
    | {f"{land} {word}": UNITS["guilder"] for land in ("dutch",) for word in ("guilder", "guilders")}
    | {f"pounds {word}": UNITS["gbp"] for word in ("sterling",)}
)

COUNT = Unit("count")
ORDINAL = Unit("ordinal")
MULTIPLE = Unit("multiple")
SCORE = Unit("score")
DOLLARS = frozenset({"money:$", "money:USD", "money:AUD", "money:CAD", "money:HKD", "money:NZD", "money:SGD"})
"""A plain dollar may be any of these."""
