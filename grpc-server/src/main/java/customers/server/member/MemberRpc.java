package customers.server.member;

import static customers.server.call.Calls.answer;
import static customers.server.call.Calls.caller;

import customers.core.id.LoginId;
import customers.core.id.MemberId;
import customers.core.id.OrgId;
import customers.core.listing.Page;
import customers.core.member.Member;
import customers.core.member.Members;
import customers.core.session.SignOnLinks;
import customers.server.convert.Convert;
import customers.server.convert.Pages;
import customers.v1.CreateMemberRequest;
import customers.v1.CreateMemberResponse;
import customers.v1.CreateMemberSsoLinkRequest;
import customers.v1.CreateMemberSsoLinkResponse;
import customers.v1.DeleteMemberRequest;
import customers.v1.DeleteMemberResponse;
import customers.v1.GetMemberRequest;
import customers.v1.GetMemberResponse;
import customers.v1.ListMembersRequest;
import customers.v1.ListMembersResponse;
import customers.v1.MemberServiceGrpc;
import customers.v1.UpdateMemberRequest;
import customers.v1.UpdateMemberResponse;
import io.grpc.stub.StreamObserver;
import org.springframework.stereotype.Service;

@Service
class MemberRpc extends MemberServiceGrpc.MemberServiceImplBase {
    private final Members members;
    private final SignOnLinks links;

    MemberRpc(Members members, SignOnLinks links) {
        this.members = members;
        this.links = links;
    }

    @Override
    public void listMembers(ListMembersRequest request, StreamObserver<ListMembersResponse> observer) {
        Page<Member> page = members.list(caller(), OrgId.of(request.getOrgId()), MemberProto.fromProto(request));
        answer(
                observer,
                Pages.toProto(page, ListMembersResponse.newBuilder(), MemberProto::toProto)
                        .build());
    }

    @Override
    public void createMember(CreateMemberRequest request, StreamObserver<CreateMemberResponse> observer) {
        MemberId id = members.create(
                caller(),
                OrgId.of(request.getOrgId()),
                LoginId.of(request.getMember().getLoginId()),
                Convert.fromProto(request.getMember().getRolesList()));
        answer(observer, CreateMemberResponse.newBuilder().setId(id.toString()).build());
    }

    @Override
    public void getMember(GetMemberRequest request, StreamObserver<GetMemberResponse> observer) {
        Member member = members.get(caller(), OrgId.of(request.getOrgId()), MemberId.of(request.getMemberId()));
        answer(
                observer,
                GetMemberResponse.newBuilder()
                        .setMember(MemberProto.toProto(member))
                        .build());
    }

    @Override
    public void updateMember(UpdateMemberRequest request, StreamObserver<UpdateMemberResponse> observer) {
        Member member = members.update(
                caller(),
                OrgId.of(request.getOrgId()),
                MemberId.of(request.getMemberId()),
                MemberProto.fromProto(request.getMember()));
        answer(
                observer,
                UpdateMemberResponse.newBuilder()
                        .setMember(MemberProto.toProto(member))
                        .build());
    }

    @Override
    public void deleteMember(DeleteMemberRequest request, StreamObserver<DeleteMemberResponse> observer) {
        members.delete(caller(), OrgId.of(request.getOrgId()), MemberId.of(request.getMemberId()));
        answer(observer, DeleteMemberResponse.getDefaultInstance());
    }

    @Override
    public void createMemberSsoLink(
            CreateMemberSsoLinkRequest request, StreamObserver<CreateMemberSsoLinkResponse> observer) {
        SignOnLinks.Link link =
                links.create(caller(), OrgId.of(request.getOrgId()), MemberId.of(request.getMemberId()));
        answer(
                observer,
                CreateMemberSsoLinkResponse.newBuilder().setUrl(link.url()).build());
    }
}
