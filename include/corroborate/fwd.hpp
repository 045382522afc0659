// Every public class, class template and enumeration, declared and not defined: for headers that
// only pass them on. Left out are count and real, whose parameters are values of class types. Made
// by packaging/fwd.py.
#pragma once

#include <cstddef>
#include <cstdint>

namespace corroborate {
inline namespace v0 {
enum class errc : std::uint8_t;
struct error;
template <std::size_t Size>
struct fixed_string;
struct rational;
class exact;
class numeral;
enum class number_kind : std::uint8_t;
enum class quantity : std::uint8_t;
struct dimension;
struct domain;
enum class closure : std::uint8_t;
struct endpoint;
class interval;
enum class overlap_state : std::uint8_t;
struct date;
struct duration;
class period;
enum class modifier : std::uint8_t;
enum class hedge : std::uint8_t;
enum class wording : std::uint8_t;
enum class numbers : std::uint8_t;
struct hedge_row;
struct amount_numbers;
class amount;
struct constant;
enum class step : std::uint8_t;
struct formula;
struct span_rule;
enum class turn : std::uint8_t;
struct rule;
struct policy;
struct percent;
struct extent;
struct frame;
struct unit;
enum class over_time : std::uint8_t;
struct named;
template <class... Wholes>
struct measures;
struct measure_facts;
class scope;
class chain;
class grade;
enum class term_kind : std::uint8_t;
class vocabulary;
struct statement;
struct vocabulary_error;
class vocabulary_store;
template <std::size_t N>
class static_vocabulary;
enum class tie : std::uint8_t;
struct topic_ties;
enum class status : std::uint8_t;
enum class said_kind : std::uint8_t;
class said_unit;
struct quote_span;
struct details;
template <class Measure>
class claim;
struct resolved;
enum class order : std::uint8_t;
enum class reason : std::uint8_t;
struct timing;
struct order_found;
enum class verdict : std::uint8_t;
enum class set_relation : std::uint8_t;
struct readings;
struct slips;
enum class note : std::uint8_t;
class notes;
struct maybe;
enum class decided_by : std::uint8_t;
struct comparison;
struct verdicts_by_policy;
struct claim_key;
class key_scale;
template <class T>
struct row_traits;
struct by_traits;
class revisions;
struct disagreement_count;
template <class I, class Seek>
class pair_range;
struct agreement;
template <class I>
struct support;
struct each_origin;
struct each_claim;
template <class I>
class cluster;
template <class I>
class cluster_range;
template <class I>
struct outlier;
struct group_summary;
class ledger;
struct ordered_pair;
template <class I>
struct bound_conflict;
template <class I>
class travelled_bounds;
struct topic_part;
struct claimed_number;
struct claim_order;
struct sum_of_parts;
enum class sum_state : std::uint8_t;
template <class I>
struct sum_check;
enum class sum_slip_kind : std::uint8_t;
template <class I>
struct sum_slip;
template <class I>
struct sum_at;
enum class series_kind : std::uint8_t;
template <class I, class J>
struct series_finding;
template <class I, class J>
struct origin_series;
template <class I>
struct topic_group;
template <class I>
struct dossier;
struct jobs;
struct whole_set;
struct whole_claim;
struct whole_dossier;
struct topic_findings;
struct claim_numbers;
class findings;
struct run_sum;
struct run_series;
struct run_bounds;
struct total_and_figures;
namespace text {
class age_rules;
struct parts;
} // namespace text
struct attribution;
namespace text {
struct speech;
class speeches;
class open_quotation;
class behind_noun;
} // namespace text
struct text_span;
namespace text {
template <class Row>
struct word_index;
template <class Row, std::size_t Size>
struct word_table;
struct two_letters;
struct cursor;
struct digit_run;
class date_finder;
struct date_said;
class dates_said;
} // namespace text
struct described;
namespace text {
class digit_shape;
struct decimal;
} // namespace text
struct draft;
class draft_reader;
namespace text {
class amount_finder;
struct lexeme;
enum class stop_word : std::uint8_t;
struct abbreviation;
struct grammar;
} // namespace text
enum class unit_class : std::uint8_t;
namespace text {
struct numeral_word;
struct multiplier_word;
struct fraction_word;
struct unit_word;
struct pattern;
struct join_word;
struct change_word;
enum class particle : std::uint8_t;
struct particle_word;
struct language;
class letter_behind;
struct roles;
struct lexicon_word;
enum class byte_kind : std::uint8_t;
struct letter_filter;
struct lexicon;
template <std::size_t Size>
struct lexicon_table;
struct near_word;
class surroundings;
class noun_phrase_reader;
struct counted;
class noun_runs;
enum class writing : std::uint8_t;
struct number;
struct number_options;
class number_place;
struct opening;
struct openings;
struct per_phrase;
} // namespace text
struct phrase;
namespace text {
struct amount_options;
struct place_said;
class place_reader;
struct prose_word;
class word_reader;
class sentence_words;
struct quantity;
struct quantity_options;
class quantity_reader;
class amount_reader;
class number_reader;
struct role_list;
} // namespace text
class scan_range;
struct scan_options;
enum class found : std::uint8_t;
struct scanned;
namespace text {
class scanner;
class sentence_walk;
class sentence_finder;
class sift;
struct speaker;
class speaker_reader;
class word_rules;
} // namespace text
struct claim_telling;
struct sum_names;
namespace io {
class text_arena;
enum class field : std::uint8_t;
struct field_text;
struct claim_fields;
struct record_place;
class owned_claim;
class claim_maker;
struct claim_row;
struct claim_shape;
class claim_table;
enum class claims_format : std::uint8_t;
enum class taken : std::uint8_t;
class claims_stream;
struct column_name;
class csv_reader;
class csv_loader;
struct csv_record;
class csv_splitter;
class group_watch;
enum class json_kind : std::uint8_t;
struct json_node;
class json_document;
class jsonl_reader;
class jsonl_loader;
struct file_size;
class name_table;
class output_file;
class id_pairs;
class pairs_reader;
struct loaded_pairs;
class policy_reader;
struct problem;
struct fault;
struct text_place;
struct said_amount;
class number_set;
class seen_topics;
struct place;
struct claim_record;
struct rejected;
class store;
class line_reader;
struct text_room;
class byte_source;
class text_stream;
struct vocabulary_sum;
struct vocabulary_change;
class vocabulary_file;
class vocabulary_reader;
struct loaded_vocabulary;
} // namespace io
namespace report {
struct axis;
class bare_counts;
struct bar_glyphs;
class bars;
struct text_style;
struct extent_ends;
struct forest_row;
struct forest;
struct every_disagreement;
struct html_style;
struct valued_claim;
struct markdown_style;
struct remark;
struct selection;
struct pair;
struct ranking;
struct summary;
struct svg_style;
struct telling;
struct told;
struct table_topic;
class table_topics;
struct voice_tally;
struct disagreeing_pair;
template <class T>
class leading;
struct fall;
struct tally;
class teller_of_periods;
struct time_axis;
struct timeline;
struct told_topic;
struct shown_pair;
struct disagreements_beside;
} // namespace report
} // namespace v0
} // namespace corroborate
