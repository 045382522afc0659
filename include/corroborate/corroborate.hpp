// All of corroborate but its edges: floors 1 to 6, and words out. The one header left out is
// views.hpp, which brings range-v3. Every header can be included alone: see the table of the house
// in README.md.
#pragma once

#include <corroborate/brief.hpp>
#include <corroborate/claim_order.hpp>
#include <corroborate/clusters.hpp>
#include <corroborate/compare.hpp>
#include <corroborate/dossier.hpp>
#include <corroborate/explain.hpp>
#include <corroborate/explain_bounds.hpp>
#include <corroborate/explain_series.hpp>
#include <corroborate/explain_sums.hpp>
#include <corroborate/findings.hpp>
#include <corroborate/format.hpp>
#include <corroborate/ledger.hpp>
#include <corroborate/series_by_origin.hpp>
#include <corroborate/sum_slips.hpp>
#include <corroborate/sum_times.hpp>
#include <corroborate/tallies.hpp>
#include <corroborate/version.hpp>
#include <corroborate/vocabulary_builder.hpp>
#include <corroborate/words.hpp>
