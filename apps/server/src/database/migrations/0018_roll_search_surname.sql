-- A surname read in another way than it is stored is found inside the index: the range of its stored reading holds other
-- surnames too, and those need not be fetched. The first character is written in two ways, so that the planner does not
-- look for the initials' one in the other index.
drop index voter_by_pinyin;
create index voter_by_pinyin on voter (county_id, round_id, translate(pinyin, 'v', 'u') text_pattern_ops, substr(name, 1, 1));

drop index voter_by_initials;
create index voter_by_initials on voter (county_id, round_id, initials text_pattern_ops, left(name, 1));

-- The characters of a name each with the beginning of the round's id: in a province's database a round is then found
-- without going through the same characters of all the others.
drop index voter_by_character;
create index voter_by_character on voter using gin (
  string_to_array(ltrim(regexp_replace(name, '(.)', ' \1' || left(round_id::text, 8), 'g')), ' ')
);

-- A round belongs to one county: without knowing so the planner takes a round for a fraction of its size.
create statistics voter_of_round (dependencies) on county_id, round_id from voter;
