package org.maloomat.publicbody;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The stored directory. */
@Dependent
class Bodies {
    @PersistenceContext
    private EntityManager em;

    <E> List<E> all(Class<E> type) {
        var query = em.getCriteriaBuilder().createQuery(type);
        query.select(query.from(type));
        return em.createQuery(query).getResultList();
    }

    void add(Referenced entity) {
        em.persist(entity);
    }

    void flush() {
        em.flush();
    }

    Optional<PublicBody> find(String code) {
        return Optional.ofNullable(em.find(PublicBody.class, code));
    }

    PublicBody get(String code) {
        return find(code).orElseThrow(() -> new BodyNotFound(code));
    }

    InformationOfficer officer(String bodyCode) {
        return Optional.ofNullable(em.find(InformationOfficer.class, bodyCode))
                .orElseThrow(() -> new BodyNotFound(bodyCode));
    }

    boolean hasDistrict(String code) {
        return em.find(District.class, code) != null;
    }

    /** Changes with every committed change of the directory and never comes back. */
    String revision() {
        return em.createQuery("SELECT r.revision FROM DirectoryRevision r", String.class)
                .getSingleResult();
    }

    /** Lets one change of the directory happen after the other, on whatever node. */
    DirectoryRevision lock() {
        return em.find(DirectoryRevision.class, DirectoryRevision.ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    String filesDigest() {
        return em.createQuery("SELECT r.filesDigest FROM DirectoryRevision r", String.class)
                .getSingleResult();
    }
}
