package customers.core.server;

import customers.core.id.ServerGroupId;
import customers.core.id.ServerId;
import customers.core.listing.Slice;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The tables servers and server_groups. */
@Mapper
public interface ServerMapper {

    /** Writes a server; a duplicate key is a taken hostname. */
    void insert(
            @Param("id") ServerId id,
            @Param("groupId") ServerGroupId groupId,
            @Param("friendlyName") String friendlyName,
            @Param("hostname") String hostname,
            @Param("ips") ServerIps ips,
            @Param("now") Instant now);

    /** Writes a group; a duplicate key is a taken name. */
    void insertGroup(
            @Param("id") ServerGroupId id,
            @Param("name") String name,
            @Param("nameKey") byte[] nameKey,
            @Param("now") Instant now);

    /** The group, which stays until the end of the transaction. */
    Optional<ServerGroupId> lockGroup(ServerGroupId id);

    /** The oldest group, which stays until the end of the transaction. */
    Optional<ServerGroupId> lockOldestGroup();

    /** The group as it is read. */
    Optional<ServerGroup> findGroup(ServerGroupId id);

    /** Renames a group; a duplicate key is a taken name. */
    int updateGroup(@Param("id") ServerGroupId id, @Param("name") String name, @Param("nameKey") byte[] nameKey);

    /** Deletes a group; a foreign key refuses while something refers to it. */
    int deleteGroup(ServerGroupId id);

    /** The servers. */
    List<Server> list(@Param("slice") Slice slice);

    /** How many servers there are. */
    long count();

    /** The groups. */
    List<ServerGroup> listGroups(@Param("slice") Slice slice);

    /** How many groups there are. */
    long countGroups();
}
