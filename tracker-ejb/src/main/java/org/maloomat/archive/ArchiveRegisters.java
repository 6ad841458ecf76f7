package org.maloomat.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The archives, as the database keeps them. */
@ApplicationScoped
@Transactional
class ArchiveRegisters {
    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    Optional<ColumnMapping> mapping(String code) {
        return Optional.ofNullable(code == null ? null : em.find(ArchiveRegister.class, code))
                .map(ArchiveRegister::columns);
    }

    void keep(String code, String name, ColumnMapping mapping) {
        var register = em.find(ArchiveRegister.class, code);
        if (register == null) {
            register = new ArchiveRegister(code);
            register.imported(name, mapping, clock.instant());
            em.persist(register);
        } else {
            register.imported(name, mapping, clock.instant());
        }
    }

    List<ArchiveSummary> all() {
        return em.createQuery("SELECT a FROM ArchiveRegister a ORDER BY a.name", ArchiveRegister.class)
                .getResultStream()
                .map(ArchiveRegister::summary)
                .toList();
    }
}
