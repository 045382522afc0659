"""Writes so many grouped claims as CSV to standard output: usage: grouped_claims.py CLAIMS

Topics come in the order of their names, with 1 to 7 claims each by up to five publishers, most of which
agree. The same claims on every run.
"""
import sys

left = int(sys.argv[1])
write = sys.stdout.write
write("scope,measure,said,by,as_of\n")
state, topic, lines = 12345, 0, []
while left > 0:
    state = (state * 6364136223846793005 + 1442695040888963407) & 0xFFFFFFFFFFFFFFFF
    bits = state >> 20
    n = min(1 + bits % 7, left)
    value = (bits >> 8) % 100000
    for i in range(n):
        off = 1 if (bits >> (24 + i)) % 6 == 0 else 0
        lines.append(f"place {topic:09d},cases,{value + off},publisher {i % 5},2020-0{1 + topic % 9}-1{(bits >> 5) % 10}\n")
    left -= n
    topic += 1
    if len(lines) > 20000:
        write("".join(lines))
        lines.clear()
write("".join(lines))
