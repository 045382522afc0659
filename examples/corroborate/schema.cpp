// The JSON Schema (draft 2020-12) of what goes in and out: FORMATS.md, sections 1 to 3, for
// programs.
#include "options.hpp"

namespace program {

const char* schema() {
    return R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "corroborate/1",
  "description": "One line of a claims file is a claim; one line of the output of compare --format jsonl is a pair or a topic.",
  "$defs": {
    "number": {"description": "as a JSON number, or as a string that keeps its grain", "anyOf": [{"type": "number"}, {"type": "string"}]},
    "numberOrNull": {"anyOf": [{"$ref": "#/$defs/number"}, {"type": "null"}]},
    "names": {"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]},
    "modifier": {"enum": ["bare", "exactly", "about", "more_than", "at_least", "fewer_than", "at_most", "up_to", "nearly", "between", "plus_minus", "magnitude", "vague", "none", "fraction", "ratio", "not"]},
    "said": {
      "description": "the amount as said",
      "anyOf": [
        {"type": "string", "examples": ["over 6,000", "thousands", "5,000-6,000", "about 40 %", "none"]},
        {"type": "number"},
        {"type": "object", "required": ["modifier"], "properties": {"modifier": {"$ref": "#/$defs/modifier"}, "value": {"$ref": "#/$defs/number"}, "upper": {"$ref": "#/$defs/number"}, "upper_unit": {"const": "%"}}},
        {"type": "object", "required": ["hedge"], "properties": {"hedge": {"type": "string"}, "value": {"$ref": "#/$defs/number"}, "upper": {"$ref": "#/$defs/number"}, "upper_unit": {"const": "%"}}},
        {"type": "object", "properties": {"lower": {"$ref": "#/$defs/numberOrNull"}, "upper": {"$ref": "#/$defs/numberOrNull"}, "lower_open": {"type": "boolean"}, "upper_open": {"type": "boolean"}}}
      ]
    },
    "period": {"type": "string", "description": "ISO 8601: a date, a month, a year, or from/to", "examples": ["2022-01-10", "2022-01", "2022", "2022-01-02/2022-01-10"]},
    "claim": {
      "type": "object",
      "required": ["measure", "said"],
      "properties": {
        "id": {"type": "string", "description": "unique in the run; default file:line"},
        "measure": {"type": "string"},
        "said": {"$ref": "#/$defs/said"},
        "kind": {"enum": ["count", "real"]},
        "unit": {"type": "string"},
        "scope": {"type": "string"},
        "as_of": {"$ref": "#/$defs/period"},
        "status": {"enum": ["observed", "planned", "estimated", "retracted"], "default": "observed"},
        "supersedes": {"type": "string"},
        "by": {"type": "string"},
        "citing": {"$ref": "#/$defs/names"},
        "published_in": {"type": "string"},
        "published": {"$ref": "#/$defs/period"},
        "url": {"type": "string"},
        "grade": {"type": "string", "pattern": "^[A-F][1-6]$"},
        "headline": {"type": "boolean"},
        "quote": {"type": "string"},
        "at": {"type": "object", "required": ["start", "end"], "properties": {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 0}}}
      },
      "additionalProperties": true
    },
    "vocabulary": {
      "type": "object",
      "properties": {
        "measures": {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {
          "name": {"type": "string"}, "same_as": {"$ref": "#/$defs/names"}, "part_of": {"$ref": "#/$defs/names"}, "kind": {"enum": ["count", "real"]}, "unit": {"type": "string"},
          "over_time": {"enum": ["stock", "running_total", "flow"]}, "change_of": {"type": "string", "description": "the running total whose changes these numbers are"}, "additive": {"type": "boolean"}, "holds_for": {"type": "string", "pattern": "^P"}, "share": {"type": "boolean"}}}},
        "scopes": {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "same_as": {"$ref": "#/$defs/names"}, "part_of": {"$ref": "#/$defs/names"}}}},
        "sources": {"type": "array", "items": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}, "same_as": {"$ref": "#/$defs/names"}}}},
        "units": {"type": "array", "items": {"type": "object", "required": ["name", "of", "factor"], "properties": {"name": {"type": "string"}, "of": {"type": "string"}, "factor": {"$ref": "#/$defs/number"}}}},
        "sums": {"type": "array", "items": {"type": "object", "required": ["whole", "parts"], "properties": {"whole": {"type": "string"}, "parts": {"type": "array", "items": {"type": "string"}}}}}
      }
    },
    "ends": {"type": "array", "minItems": 2, "maxItems": 2, "items": {"$ref": "#/$defs/numberOrNull"}},
    "policy": {
      "type": "object",
      "properties": {
        "base": {"type": "string", "description": "cautious, literal_only, as_written, acled or percent:20", "default": "cautious"},
        "name": {"type": "string"},
        "ceiling_percent": {"type": "number"},
        "halo_percent": {"type": "number"},
        "magnitudes": {"type": "object", "additionalProperties": {"type": "object", "properties": {"literal": {"$ref": "#/$defs/ends"}, "implied": {"$ref": "#/$defs/ends"}}}},
        "hedges": {"type": "object", "additionalProperties": {"type": "object", "properties": {"implied_percent": {"type": "number"}}}}
      }
    },
    "verdict": {"enum": ["equal", "refines", "refined_by", "overlaps", "consistent", "tension", "contradicts", "incomparable"]},
    "set": {"type": ["object", "null"], "properties": {"lower": {"type": ["string", "null"]}, "upper": {"type": ["string", "null"]}, "lower_open": {"type": "boolean"}, "upper_open": {"type": "boolean"}}},
    "pair": {
      "type": "object",
      "required": ["a", "b", "verdict", "order", "literal", "overlap", "difference", "gap", "flags", "explanation"],
      "properties": {
        "a": {"type": "string"}, "b": {"type": "string"}, "verdict": {"$ref": "#/$defs/verdict"},
        "order": {"enum": ["same", "a_at_most_b", "b_at_most_a", null]},
        "literal": {"enum": ["equal", "refines", "refined_by", "overlaps", "disjoint", null]},
        "overlap": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
        "difference": {"type": ["number", "null"], "minimum": 0, "maximum": 1},
        "gap": {"type": "number", "minimum": 0},
        "flags": {"type": "array", "items": {"enum": ["apart", "converted", "definition", "echo", "headline", "part_whole", "retracted", "status", "superseded", "suspect_dropped_hedge", "suspect_factor_10", "suspect_factor_1000", "suspect_transposition", "suspect_wrong_bound", "undated"]}},
        "why": {"enum": ["no_number", "measure", "unit", "scope", "time", "status", null]},
        "explanation": {"type": "string"},
        "under": {"type": "object", "additionalProperties": {"$ref": "#/$defs/verdict"}}
      }
    },
    "topic": {
      "type": "object",
      "required": ["topic", "kind", "unit", "claims", "live", "origins", "agreed", "best_supported", "tensions", "contradictions", "witness", "format"],
      "properties": {
        "topic": {"type": "object", "properties": {"measure": {"type": "string"}, "scope": {"type": ["string", "null"]}, "as_of": {"$ref": "#/$defs/period"}}},
        "kind": {"enum": ["count", "real"]}, "unit": {"type": ["string", "null"]},
        "claims": {"type": "integer"}, "live": {"type": "integer"}, "origins": {"type": "integer"},
        "agreed": {"type": "object", "properties": {"core": {"$ref": "#/$defs/set"}, "reach": {"$ref": "#/$defs/set"}}},
        "best_supported": {"type": ["object", "null"], "properties": {"set": {"$ref": "#/$defs/set"}, "claims": {"type": "array", "items": {"type": "string"}}, "origins": {"type": "integer"}}},
        "tensions": {"type": "integer"}, "contradictions": {"type": "integer"},
        "witness": {"type": ["array", "null"], "items": {"type": "string"}},
        "remarks": {"type": "array", "items": {"type": "object", "required": ["kind", "state", "verdict", "claims", "explanation"], "properties": {
          "kind": {"enum": ["sum", "slip", "series"]}, "state": {"type": ["string", "null"]}, "verdict": {"$ref": "#/$defs/verdict"},
          "claims": {"type": "array", "items": {"type": "string"}}, "explanation": {"type": "string"}}}},
        "format": {"const": "corroborate/1"}
      }
    }
  },
  "anyOf": [{"$ref": "#/$defs/claim"}, {"$ref": "#/$defs/pair"}, {"$ref": "#/$defs/topic"}, {"$ref": "#/$defs/vocabulary"}, {"$ref": "#/$defs/policy"}]
}
)json";
}

} // namespace program
