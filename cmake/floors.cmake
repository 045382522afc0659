# The house: one row for each floor, headers from left to right. A header includes only floors below
# it and its neighbours to the left. A name that ends in "/" is a folder, whose headers may include
# one another. tests/floors.cmake checks it; the first five floors are corroborate::core.
set(floors
    "result fixed_string rational numeral domain interval date"
    "hedge amount policy policies reading words"
    "name unit measure scope source vocabulary vocabulary_builder"
    "topic claim resolved"
    "order verdict slip comparison compare"
    "scratch radix buckets peak places ordered_bag counting eras rows revisions tally voices pairs disagreements consensus clusters brief ledger bounds claim_order sum_ends sums sum_slips sum_times series series_by_origin dossier jobs apart whole findings tallies views"
    "text/"
    "format claim_text std_format explain doctest explain_bounds explain_sums explain_series"
    "io/ report/")
list(SUBLIST floors 0 5 core)
string(REPLACE ";" " " core "${core}")
separate_arguments(core)

# Sets `selected` to those of `headers` that belong to the core.
function(corroborate_select_core headers selected)
    string(REPLACE ";" "|" names "version;fwd;${core}")
    list(FILTER headers INCLUDE REGEX "/include/corroborate/(${names})\\.hpp$")
    set(${selected} "${headers}" PARENT_SCOPE)
endfunction()
