-- What the offices write down while they prepare: plans given back, what a request is about, members who leave.
alter table document add column returned_on date;
alter table document add column returned_for text;
alter table approval add column kind text
  check (kind in ('convening', 'delegates', 'candidates', 'secretaries', 'officers', 'void', 'timing', 'other'));
alter table duty_member add column released_on date;
