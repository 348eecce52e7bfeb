-- Who stands on the rolls of a round more than once is found by reading this index alone.
create index voter_standing on voter (county_id, round_id, person_id) where struck_on is null;
