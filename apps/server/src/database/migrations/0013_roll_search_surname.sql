-- A surname read in another way than it is stored is found inside the index: the range of its stored reading holds other
-- surnames too, and those need not be fetched.
drop index voter_by_pinyin;
create index voter_by_pinyin on voter (county_id, round_id, translate(pinyin, 'v', 'u') text_pattern_ops, left(name, 1));

drop index voter_by_initials;
create index voter_by_initials on voter (county_id, round_id, initials text_pattern_ops, left(name, 1));
