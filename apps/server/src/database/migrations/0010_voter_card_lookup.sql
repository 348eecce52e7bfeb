-- Cards of a unit, and the card that was given for a delegation, without going through the cards of the whole round.
create index voter_card_by_unit on voter_card (county_id, round_id, unit_id);
create index voter_card_of_proxy on voter_card (county_id, proxy_vote_id) where proxy_vote_id is not null;
