-- the address under which kiosks know the centre; an import from a stick signs with it while the centre does not run
ALTER TABLE trust_root ADD COLUMN issuer VARCHAR(300);
