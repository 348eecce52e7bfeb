-- Search over the rolls: by pinyin (ü as u), initials, any characters of the name, and the end of the ID number.
-- The end of a number is kept as a blind index of its own for each roll, so that equal ends say nothing across units.
alter table voter add column number_tail int;

create index voter_by_pinyin on voter (county_id, round_id, translate(pinyin, 'v', 'u') text_pattern_ops);
create index voter_by_initials on voter (county_id, round_id, initials text_pattern_ops);
create index voter_by_character on voter using gin ((string_to_array(name, null) || round_id::text));

-- The index of those on a roll carries the end of the number too.
drop index voter_on_roll;
create index voter_on_roll on voter (county_id, round_id, unit_id, number_tail) where struck_on is null;
