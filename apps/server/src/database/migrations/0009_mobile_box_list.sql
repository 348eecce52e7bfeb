-- The day on which those who use a mobile box were named in a notice.
alter table mobile_box_request add column announced_on date;
